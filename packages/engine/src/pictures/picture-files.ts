import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { refusal } from '@waymark/model';

/** Where the bytes of pictures lie: a folder a workspace, a file a picture. */
export interface PictureFiles {
  /** Keeps the bytes; they are on the disk when this is done. Errors: DISK_FULL. */
  keep(workspace: string, file: string, bytes: Buffer): Promise<void>;
  read(workspace: string, file: string): Readable;
  remove(workspace: string, file: string): Promise<void>;
}

export function pictureFiles(folder: string): PictureFiles {
  const place = (workspace: string) => join(folder, 'pictures', workspace);
  return {
    async keep(workspace, file, bytes) {
      await mkdir(place(workspace), { recursive: true, mode: 0o700 });
      const whole = join(place(workspace), file);
      const coming = `${whole}.${crypto.randomUUID()}.part`;
      try {
        await write(coming, bytes);
        await rename(coming, whole);
      } catch (error) {
        await rm(coming, { force: true });
        if (Object(error).code !== 'ENOSPC') throw error;
        throw refusal('DISK_FULL', 'disk-full', {}, { retryAfter: 60, cause: error });
      }
    },
    read: (workspace, file) => createReadStream(join(place(workspace), file)),
    remove: (workspace, file) => rm(join(place(workspace), file), { force: true }),
  };
}

async function write(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
