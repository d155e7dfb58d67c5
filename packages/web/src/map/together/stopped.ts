import { refusal } from '@waymark/model';
import { CallError } from '../../api.ts';

/** What the server said over the line, as an error of a call. */
export const asError = (error: {
  code: string;
  message: string;
  details?: Record<string, unknown>;
}) => new CallError(0, error.code, error.message, error.details);

/** A change is larger than the line takes. */
export const tooLarge = () => stopped('TOO_LARGE', 'drawing-too-large');

/** The document behind the map is another one than this page was drawing on. */
export const begunAnew = () => stopped('CONFLICT', 'drawing-begun-anew');

function stopped(
  code: 'TOO_LARGE' | 'CONFLICT',
  reason: 'drawing-too-large' | 'drawing-begun-anew',
): CallError {
  const { message, details } = refusal(code, reason, {});
  return asError({ code, message, ...(details && { details }) });
}
