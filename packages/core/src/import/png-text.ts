import { invalidImport } from './invalid-import.js';

/** One text chunk of a PNG file. */
export interface PngText {
  readonly keyword: string;
  /** tEXt as Latin-1, iTXt as UTF-8. */
  readonly text: string;
  /** Compressed chunks (zTXt, and iTXt with its flag) are named but not read. */
  readonly isCompressed: boolean;
}

/** The texts of a file, and whether it ends before its last chunk does. */
export interface PngTexts {
  readonly texts: readonly PngText[];
  readonly isTruncated: boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MAX_CHUNKS = 50_000;
const TEXT_CHUNKS: ReadonlySet<string> = new Set(['tEXt', 'iTXt', 'zTXt']);
const latin1 = new TextDecoder('latin1');
const utf8 = new TextDecoder();
const CURE = 'Export the card again, or import its JSON file.';

/** Whether the bytes begin as a PNG file does, as far as they go. */
export function isPng(bytes: Uint8Array): boolean {
  return (
    bytes.length > 0 && SIGNATURE.every((byte, at) => at >= bytes.length || bytes[at] === byte)
  );
}

/**
 * The text chunks of a PNG file, in order, each checked by its CRC. A file that ends early gives what stands before its end.
 * @throws CoterieError 'invalid-import' where a text chunk is damaged, with its byte.
 */
export function readPngTexts(bytes: Uint8Array): PngTexts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: PngText[] = [];
  let at = SIGNATURE.length;
  for (let chunk = 0; chunk < MAX_CHUNKS && at + 12 <= bytes.length; chunk += 1) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const type = latin1.decode(bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return { texts, isTruncated: false };
    if (TEXT_CHUNKS.has(type)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
        throw invalidImport(
          `the PNG's ${type} chunk at byte ${at} is damaged (its CRC is wrong)`,
          CURE,
        );
      }
      const text = readText(type, bytes.subarray(at + 8, end - 4));
      if (text !== undefined) texts.push(text);
    }
    at = end;
  }
  return { texts, isTruncated: true };
}

function readText(type: string, data: Uint8Array): PngText | undefined {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 1) return undefined;
  const keyword = latin1.decode(data.subarray(0, keywordEnd));
  if (type === 'zTXt') return { keyword, text: '', isCompressed: true };
  const rest = data.subarray(keywordEnd + 1);
  if (type === 'tEXt') return { keyword, text: latin1.decode(rest), isCompressed: false };
  if (rest[0] !== 0) return { keyword, text: '', isCompressed: true };
  const languageEnd = rest.indexOf(0, 2);
  const titleEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1);
  if (titleEnd < 0) return undefined;
  return { keyword, text: utf8.decode(rest.subarray(titleEnd + 1)), isCompressed: false };
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
