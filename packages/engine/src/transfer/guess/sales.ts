const order =
  /^(invoice|order|basket|transaction|receipt|factuur|bestel|bon|kassabon)[ _-]?(no|nr|id|number|nummer|key)?$/i;
const amount =
  /^(quantity|qty|aantal|unit[ _-]?price|price|prijs|sales[ _-]?value|amount|bedrag|revenue|omzet|subtotaal|subtotal|total|totaal)$/i;

/** The names Segment gives to a sale and to one called off, which a drafted map knows how to place. */
export const saleNames = { sold: 'Order Completed', cancelled: 'Order Cancelled' } as const;

/** Whether every row is a line of an order: it names the order and says how many or how much. */
export function isSales(columns: readonly string[]): boolean {
  return columns.some((name) => order.test(name)) && columns.some((name) => amount.test(name));
}
