import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Colours a text, or gives it back as it is. */
export type Paint = (format: Format, text: string) => string;

/** Speakers' colours, told apart on dark and light grounds. */
const SPEAKERS: readonly Format[] = [
  'cyan',
  'magenta',
  'yellow',
  'green',
  'blueBright',
  'redBright',
  'greenBright',
  'magentaBright',
  'cyanBright',
];

/** A painter for a stream: plain where it is no terminal, where NO_COLOR is set, or where the terminal is dumb. FORCE_COLOR overrides. */
export function painterFor(
  stream: { readonly isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Paint {
  const isForced = (environment['FORCE_COLOR'] ?? '0') !== '0';
  const isRefused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  if (!isForced && (isRefused || stream.isTTY !== true)) return (_format, text) => text;
  // Whether to colour has been decided for this stream; newer versions of Node would ask standard output again.
  const style: (format: Format, text: string, options?: object) => string = styleText;
  return (format, text) => (text === '' ? '' : style(format, text, { validateStream: false }));
}

/** The colour of the cast's n-th member. */
export function speakerFormat(place: number): Format {
  return SPEAKERS[place % SPEAKERS.length] ?? 'white';
}
