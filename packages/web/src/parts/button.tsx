import type { ButtonHTMLAttributes } from 'react';

const looks = {
  /** The one thing to do here. */
  main: 'border-ink bg-ink text-paper enabled:hover:bg-ink/88',
  plain: 'border-edge bg-transparent text-ink enabled:hover:border-ink',
  /** Takes something away. */
  loss: 'border-loss bg-transparent text-loss enabled:hover:bg-loss-bg',
  /** Reads as words in a sentence. */
  link: 'border-x-0 border-transparent justify-start! px-0! text-left text-accent underline underline-offset-3 decoration-1 enabled:hover:decoration-2',
} as const;

export type ButtonLook = keyof typeof looks;

/** The classes of a button, for links that look like one. */
export const buttonLook = (look: ButtonLook = 'plain') =>
  `inline-flex min-h-8 pointer-coarse:min-h-11 items-center justify-center gap-1.5 rounded border px-3 py-1 font-medium no-underline disabled:opacity-55 ${looks[look]}`;

export function Button({
  look = 'plain',
  className = '',
  type = 'button',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  return <button type={type} className={`${buttonLook(look)} ${className}`} {...rest} />;
}
