import { crc32, deflateSync } from 'node:zlib';

/** One chunk of a PNG file: its four letters and its bytes. */
export type PngChunk = readonly [type: string, data: Uint8Array];

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG file of one red pixel that holds these chunks before its picture. */
export function pngOf(chunks: readonly PngChunk[]): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const picture = deflateSync(Buffer.from([0, 255, 0, 0]));
  const all: readonly PngChunk[] = [
    ['IHDR', header],
    ...chunks,
    ['IDAT', picture],
    ['IEND', Buffer.alloc(0)],
  ];
  return Uint8Array.from(Buffer.concat([Buffer.from(SIGNATURE), ...all.map(bytesOf)]));
}

/** A tEXt chunk: a keyword and a text of Latin-1. */
export function textChunk(keyword: string, text: string): PngChunk {
  return ['tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1')];
}

/** A chunk of another kind of text: iTXt in UTF-8, compressed or not, or zTXt. */
export function otherTextChunk(
  kind: 'iTXt' | 'iTXt-compressed' | 'zTXt',
  keyword: string,
  text: string,
): PngChunk {
  const packed = deflateSync(Buffer.from(text));
  if (kind === 'zTXt') return ['zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), packed])];
  const isCompressed = kind === 'iTXt-compressed';
  const head = Buffer.from(`${keyword}\0${isCompressed ? '\x01' : '\0'}\0tr\0Kart\0`);
  return ['iTXt', Buffer.concat([head, isCompressed ? packed : Buffer.from(text)])];
}

/** A card as programs write it into a PNG: base64 of its JSON in UTF-8. */
export function cardChunk(keyword: 'chara' | 'ccv3', card: unknown): PngChunk {
  return textChunk(keyword, Buffer.from(JSON.stringify(card)).toString('base64'));
}

function bytesOf([type, data]: PngChunk): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}
