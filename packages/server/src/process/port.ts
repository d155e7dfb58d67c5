import { createServer } from 'node:net';
import { WaymarkError } from '@waymark/model';

/**
 * The port to listen on, a free one for 0. Asked before the stores are opened, so that a taken
 * port is told at once. Errors: BAD_CONFIG.
 */
export async function findPort(host: string, port: number): Promise<number> {
  const probe = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port, exclusive: true }, () => {
        const address = probe.address();
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error(`no port at ${host}`));
      });
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const sentence = reason.includes('EADDRINUSE')
      ? `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} or --port ${port + 1}.`
      : `Cannot listen on ${host}, port ${port}: ${reason}.`;
    throw new WaymarkError('BAD_CONFIG', sentence, { cause });
  } finally {
    probe.close();
  }
}
