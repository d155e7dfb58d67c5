/** How far something is, share 0-1. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  const percent = Math.round(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="my-3 h-2 bg-line"
    >
      <div className="h-full bg-flow" style={{ width: `${percent}%` }} />
    </div>
  );
}
