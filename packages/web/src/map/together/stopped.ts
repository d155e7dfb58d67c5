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

/** An edit is more than the server takes at once, and was not done. */
export const tooMuch = () => stopped('TOO_LARGE', 'drawing-too-much');

/** Whether the server can never take what it refused for this, whoever brings it and when. */
export const isHopeless = ({ code }: CallError) =>
  code === 'TOO_LARGE' || code === 'BAD_REQUEST' || code === 'BAD_MAP';

function stopped(
  code: 'TOO_LARGE' | 'CONFLICT',
  reason: 'drawing-too-large' | 'drawing-too-much' | 'drawing-begun-anew',
): CallError {
  const { message, details } = refusal(code, reason, {});
  return asError({ code, message, ...(details && { details }) });
}
