import type { Import } from '@waymark/model';
import { addressOf, CallError, refusal } from '../api.ts';

/**
 * Sends a file's bytes and answers with what was found in it. `onProgress` hears the share sent;
 * fetch cannot tell that, which is why this is an XMLHttpRequest.
 */
export function upload(
  workspace: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Import> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf('uploadImport', { workspace }, { name: file.name }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new CallError(0, 'OFFLINE', ''));
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      const { status, responseText } = request;
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText) as Import);
      else reject(refusal(status, responseText));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
