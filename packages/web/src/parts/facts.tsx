/** Short facts in a row with a dot between them; where the row breaks, no dot is left hanging. */
export function Facts({ of, className = '' }: { of: readonly string[]; className?: string }) {
  return (
    // Each fact brings the dot before it; at the start of a line that falls outside, and is not seen.
    <p className={`overflow-hidden text-ink2 ${className}`}>
      <span className="-ml-3 flex flex-wrap">
        {of.map((fact) => (
          <span
            key={fact}
            className="relative min-w-0 pl-3 before:absolute before:left-0 before:w-3 before:text-center before:content-['·'/'']"
          >
            {fact}{' '}
          </span>
        ))}
      </span>
    </p>
  );
}
