const BOMS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  // UTF-16 without its mark shows in the first '<'.
  ['utf-16le', [0x3c, 0x00]],
  ['utf-16be', [0x00, 0x3c]],
];
const HEAD_BYTES = 400;
const HEADER_CHARSET = /;\s*charset\s*=\s*["']?([^\s"';]+)/i;
const DECLARED_ENCODING = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/;

/**
 * The text of a feed. A byte order mark decides; else UTF-8 where the bytes are that; else the charset of the `Content-Type` header, then
 * of the XML declaration. Bytes that no label explains are read as UTF-8 with a few broken characters, or else as `windows-1254` (Turkish)
 * or `windows-1252`, by `locale`. ISO-8859-9 is read as its superset windows-1254, as the Encoding Standard has it.
 */
export function decodeFeed(
  bytes: Uint8Array,
  contentType: string,
  locale: string | undefined,
): string {
  const mark = BOMS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = [HEADER_CHARSET.exec(contentType)?.[1], DECLARED_ENCODING.exec(head)?.[1]];
  for (const label of [mark, ...named.filter(isSevenBit), 'utf-8', ...named]) {
    const text = label === undefined ? undefined : decodeAs(label, bytes);
    if (text !== undefined) return text;
  }
  return decodeUnlabelled(bytes, locale);
}

/** Encodings whose bytes are all valid UTF-8 too, so that their name must be believed first. */
function isSevenBit(label: string | undefined): boolean {
  return label !== undefined && /^iso-2022-/i.test(label);
}

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUnlabelled(bytes: Uint8Array, locale: string | undefined): string {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (broken * 4 <= beyondAscii) return text;
  const isTurkish = locale?.toLowerCase().startsWith('tr') === true;
  return new TextDecoder(isTurkish ? 'windows-1254' : 'windows-1252').decode(bytes);
}
