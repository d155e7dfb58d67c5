import type { Condition } from '@waymark/model';

const invoice = /^(invoice|order|factuur|bestel|transaction)[ _-]?(no|nr|id|number|nummer)?$/i;
const quantity = /^(quantity|qty|aantal|hoeveelheid)$/i;

/** How the rows tell that something was called off: an invoice number that begins with C, or less than none bought. */
export function cancellation(
  columns: readonly string[],
  texts: (column: string) => readonly string[],
): Condition | undefined {
  const numbers = columns.find((name) => invoice.test(name) && marksCancelled(texts(name)));
  if (numbers) return { kind: 'property', name: numbers, test: 'starts-with', value: 'C' };
  const amounts = columns.find(
    (name) => quantity.test(name) && texts(name).some((text) => /^-\d/.test(text)),
  );
  if (amounts === undefined) return undefined;
  return { kind: 'property', name: amounts, test: 'less', value: 0 };
}

function marksCancelled(texts: readonly string[]): boolean {
  const marked = texts.filter((text) => /^C\d+$/.test(text)).length;
  return marked > 0 && marked < texts.length && texts.every((text) => /^[A-Z]?\d+$/.test(text));
}
