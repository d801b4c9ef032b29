// Writes the table of common words: npx tsx tools/train-resolver/words.ts --data PATH
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLogs } from '../../bench/resolver/irc-log.js';
import { readLinkText } from '../../packages/core/src/speakers/links/link-text.js';
import { readArguments } from './arguments.js';
import { dataFile, HEAD } from './data-file.js';

/** Words in the table, and lines that a person must have written for their name to be no word of the language. */
const WORDS = 1_500;
const REGULAR = 20;
const PLAIN = /^(?!crap|damn|hell$|shit)[a-z][a-z0-9]*$/;

const { data } = readArguments();
const lines = new Map<string, number>();
const nicks = new Map<string, number>();
let messages = 0;
for (const { messages: log } of readLogs(join(data, 'train'))) {
  for (const message of log) {
    if (message.author.kind === 'system') continue;
    messages += 1;
    const nick = message.author.username?.toLowerCase() ?? '';
    nicks.set(nick, (nicks.get(nick) ?? 0) + 1);
    const words = new Set(
      readLinkText(message, 'en').names.map(({ keys }) => keys.at(-1) as string),
    );
    for (const word of words) lines.set(word, (lines.get(word) ?? 0) + 1);
  }
}
const bands = new Map<number, string[]>();
const common = [...lines]
  .filter(([word]) => word.length > 1 && PLAIN.test(word) && (nicks.get(word) ?? 0) < REGULAR)
  .sort((left, right) => right[1] - left[1])
  .slice(0, WORDS);
for (const [word, count] of common) {
  const weight = Math.round(Math.log(messages / count) * 2) / 2;
  bands.set(weight, [...(bands.get(weight) ?? []), word]);
}
const rows = [...bands].map(([weight, words]) => `  [${weight}, \`${words.sort().join(' ')}\`],`);
writeFileSync(
  dataFile('common-words.ts'),
  `${HEAD}
/** Frequent words of English chat by weight: the natural logarithm of one over the share of messages that hold them, in steps of a half. */
export const COMMON_WORDS: readonly (readonly [weight: number, words: string])[] = [
${rows.join('\n')}
];
`,
);
process.stdout.write(`${common.length} words of ${messages} messages\n`);
