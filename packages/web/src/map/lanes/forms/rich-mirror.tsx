import { readTypedLine, type TypedSpan } from '@waymark/model';
import { memo, type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Lies under a field whose own letters are not painted, and shows the same text as it will look:
 * marks step back, bold is bold. Every letter is as wide as in the field, which keeps the caret,
 * what is selected, undo and the keyboard of a phone.
 */
export function RichMirror({
  field,
  begun,
  className,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  /** What stands in the field to begin with. */
  begun: string;
  className: string;
}) {
  const [text, setText] = useState(begun);
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const it = field.current;
    if (!it) return;
    const show = () => setText(it.value);
    const follow = () => mirror.current?.scrollTo(0, it.scrollTop);
    const heard = new AbortController();
    for (const type of ['input', 'change']) it.addEventListener(type, show, heard);
    it.addEventListener('scroll', follow, heard);
    return () => heard.abort();
  }, [field]);
  return (
    <div ref={mirror} aria-hidden="true" className={`rich-mirror ${className}`}>
      {text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it is
        <Line key={at} line={line} />
      ))}
    </div>
  );
}

/** Read and drawn anew only when it is the one that is written in. */
const Line = memo(function Line({ line }: { line: string }) {
  const { spans } = readTypedLine(line);
  return (
    <>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change places
        <span key={at} className={lookOf(span)}>
          {span.text}
        </span>
      ))}
      {'\n'}
    </>
  );
});

function lookOf({ mark, bold, href }: TypedSpan): string | undefined {
  if (mark) return 'rich-mark';
  return [bold && 'rich-bold', href && 'rich-link'].filter(Boolean).join(' ') || undefined;
}
