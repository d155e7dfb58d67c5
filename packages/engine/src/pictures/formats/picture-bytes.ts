import { because, WaymarkError } from '@waymark/model';

/** What is left of a picture's file once everything but the picture was taken out of it. */
export interface CleanPicture {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  width: number;
  height: number;
  bytes: Buffer;
}

/** A picture that is cut off, or that contradicts itself. */
export const broken = (what: string): WaymarkError =>
  new WaymarkError(
    'BAD_FILE',
    `This picture is damaged: ${what}. Save it again as a PNG or JPEG, then send that.`,
    { details: because('picture-damaged', {}).details },
  );

/** A file's bytes, where reading past the end is a damaged picture and not a fault of ours. */
export class PictureBytes {
  readonly all: Buffer;

  constructor(all: Buffer) {
    this.all = all;
  }

  get length(): number {
    return this.all.length;
  }

  /** A whole number of 1 to 4 bytes, the highest byte first. */
  high(at: number, size: number): number {
    return this.part(at, at + size).readUIntBE(0, size);
  }

  /** A whole number of 1 to 4 bytes, the lowest byte first. */
  low(at: number, size: number): number {
    return this.part(at, at + size).readUIntLE(0, size);
  }

  text(at: number, size: number): string {
    return this.part(at, at + size).toString('latin1');
  }

  part(from: number, to: number): Buffer {
    if (to > this.all.length || from > to) throw broken('it ends before its last part');
    return this.all.subarray(from, to);
  }
}
