import { useWords } from '../language.tsx';

/** Why something was refused, by its code; the sentence beneath says it precisely. */
const headlines = {
  BAD_FILE: 'refused.BAD_FILE',
  BAD_COLUMNS: 'refused.BAD_COLUMNS',
  BAD_MAP: 'refused.BAD_MAP',
  BAD_RANGE: 'refused.BAD_RANGE',
  BAD_CONDITION: 'refused.BAD_CONDITION',
  CONFLICT: 'refused.CONFLICT',
  NOT_FOUND: 'refused.NOT_FOUND',
  LINK_USED: 'refused.LINK_USED',
  BUSY: 'refused.BUSY',
  DISK_FULL: 'refused.DISK_FULL',
  TOO_LARGE: 'refused.TOO_LARGE',
  TOOK_TOO_LONG: 'refused.TOOK_TOO_LONG',
  FORBIDDEN: 'refused.FORBIDDEN',
  WRONG_PASSWORD: 'refused.WRONG_PASSWORD',
  EMAIL_TAKEN: 'refused.EMAIL_TAKEN',
  LAST_OWNER: 'refused.LAST_OWNER',
  NO_MAIL: 'refused.NO_MAIL',
  INVITATION_OVER: 'refused.INVITATION_OVER',
  TOO_MANY_REQUESTS: 'refused.TOO_MANY_REQUESTS',
} as const;

const isKnown = (code: string): code is keyof typeof headlines => Object.hasOwn(headlines, code);

/** The headline above a refusal, by its code. */
export function useHeadline(): (code: string | undefined) => string {
  const { t } = useWords();
  return (code) => t(code !== undefined && isKnown(code) ? headlines[code] : 'error.title');
}
