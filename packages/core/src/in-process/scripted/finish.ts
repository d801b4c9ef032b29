import { capitalize, upperCase } from '../../text/case.js';
import { foldWhitespace } from '../../text/normalize.js';
import type { Material } from './material.js';

const END = /[.!?…][)"”»]?$/u;
const DOUBLED_WORD = /(?<![\p{L}\p{N}'’])(\p{L}+) \1(?![\p{L}\p{N}'’])/giu;

/** Parts of a message as one text: marks, capitals and spaces in order, opened with the name where somebody is mentioned. */
export function finish(parts: readonly string[], material: Material): string {
  const { brief, pack, idiolect } = material;
  const said = parts.map((part) => foldWhitespace(part)).filter((part) => part !== '');
  const body = said.map((part) => (END.test(part) ? part : `${part}.`)).join(' ');
  const opened = brief.mention === undefined ? body : addressed(body, brief.mention);
  const clean = pack.pack
    .polish(opened)
    .replace(/ ([,.!?;:])/gu, '$1')
    .replace(/([,;:])([.!?])/gu, '$2')
    .replace(/([.!?…])\.(?!\.)/gu, '$1')
    .replace(DOUBLED_WORD, '$1');
  const text = capitals(foldWhitespace(clean), brief.locale, brief.target?.label);
  const isLoose =
    said.length === 1 && idiolect.taste('full stop') < 0.4 && /[\p{L}\p{N}]\.$/u.test(text);
  const ended = isLoose ? text.slice(0, -1) : text;
  return withEmoji(ended, material);
}

function addressed(
  body: string,
  mention: { readonly label: string; readonly handle?: string },
): string {
  if (mention.handle !== undefined) return `@${mention.handle}, ${body}`;
  return body.startsWith(mention.label) ? body : `${mention.label}, ${body}`;
}

/** Sentences begin with a capital, but for a name that its owner writes small. */
function capitals(text: string, locale: string, name = ''): string {
  const isName = (place: number) => name !== '' && text.startsWith(name, place);
  return (isName(0) ? text : capitalize(text, locale)).replace(
    /(?<=[^.…][.!?]) (\p{Ll})/gu,
    (all, letter: string, place: number) =>
      isName(place + 1) ? all : ` ${upperCase(letter, locale)}`,
  );
}

function withEmoji(text: string, { brief, idiolect, draw }: Material): string {
  const { signatureEmoji, energy } = brief.bot.emotion;
  if (signatureEmoji === undefined || !brief.bot.persona.style.emojis) return text;
  const rate = (energy === 'lively' ? 0.2 : 0.08) * (0.5 + idiolect.taste('emoji'));
  return draw() < rate ? `${text} ${signatureEmoji}` : text;
}
