import { crc32, deflateSync } from 'node:zlib';

/** Twelve by nine pixels, half red and half blue, as a browser saves them. */
const saved = {
  png: [
    'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAJCAYAAAAGuM1UAAAAL0lEQVR4AeyQMQ0AAAjDCIYwwIcfrGAHd2BgB/tp0rNP',
    'tcMG6VmDVCH54DKMvrQAAAD///epLZIAAAAGSURBVAMAxpMaWbiLz5YAAAAASUVORK5CYII=',
  ],
  jpeg: [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEA',
    'AAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRi',
    'WFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAA',
    'ADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABi',
    'mQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKn',
    'AAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMA',
    'LgAgADIAMAAxADb/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////',
    '////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////',
    '////////////////wAARCAAJAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAA',
    'AAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABYRAAMAAAAAAAAAAAAAAAAAAAACMf/aAAwDAQACEQMRAD8AgAWB',
    '6f/Z',
  ],
  webp: [
    'UklGRhYCAABXRUJQVlA4WAoAAAAgAAAACwAACAAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEA',
    'AAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRi',
    'WFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAA',
    'ADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABi',
    'mQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKn',
    'AAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMA',
    'LgAgADIAMAAxADZWUDggKAAAAHABAJ0BKgwACQAHQJYlqAJ0AXUAAP7XkrzL1TCDfIMsNHFpIEoLAAA=',
  ],
};

const bytes = (lines: string[]): Buffer => Buffer.from(lines.join(''), 'base64');
export const png = bytes(saved.png);
export const jpeg = bytes(saved.jpeg);
export const webp = bytes(saved.webp);

/** One frame of one pixel in a screen of twelve by nine, as often as asked. */
export function gif(frames = 1, { width = 12, height = 9 } = {}): Buffer {
  const head = Buffer.from('GIF89a....\x80\x00\x00', 'latin1');
  head.writeUInt16LE(width, 6);
  head.writeUInt16LE(height, 8);
  const frame = Buffer.from('2c0000000001000100000202440100', 'hex');
  const colours = Buffer.from('b8432f3c6e8f', 'hex');
  const all = Array.from({ length: frames }, () => frame);
  return Buffer.concat([head, colours, ...all, Buffer.from(';')]);
}

export function chunk(name: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(name, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** A PNG of any size that says it is of this one; its data unpacks to zeros without end. */
export function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const zeros = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('IDAT', zeros),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same picture with something put behind its first so many bytes. */
export const withInside = (picture: Buffer, at: number, more: Buffer): Buffer =>
  Buffer.concat([picture.subarray(0, at), more, picture.subarray(at)]);

/** A part of a JPEG, such as the one that holds EXIF. */
export function segment(marker: number, text: string): Buffer {
  const body = Buffer.from(text, 'latin1');
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
