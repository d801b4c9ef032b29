// Prints what the temperature of the shares and the cost of a false addressee do on the dev split:
// npx tsx tools/train-resolver/choose.ts --data PATH
import { join } from 'node:path';
import { addresseeScores } from '../../bench/resolver/addressee-scores.js';
import { type Answer, calibrationError } from '../../bench/resolver/calibration.js';
import { readLogs } from '../../bench/resolver/irc-log.js';
import { likeliestAddressee } from '../../packages/core/src/speakers/links/implied-addressee.js';
import { LINK_REACH } from '../../packages/core/src/speakers/links/link-window.js';
import { shareLinks } from '../../packages/core/src/speakers/links/resolve-link.js';
import { resolveCalls } from '../../packages/core/src/speakers/resolve-addressees.js';
import { readArguments } from './arguments.js';

const COSTS = [0.5, 1, 1.5, 2, 2.5, 3, 4, 6];
const TEMPERATURES = [0.8, 0.9, 1, 1.1, 1.2, 1.3];
const LEAST = 0.5;

interface Read {
  readonly line: number;
  /** Whom the text calls, if anybody. */
  readonly called: string | undefined;
  readonly likeliest: ReturnType<typeof likeliestAddressee>;
  readonly start: number;
  readonly candidates: readonly { readonly share: number; readonly isRight: boolean }[];
}

const logs = readLogs(join(readArguments().data, 'dev'));
const read = logs.map(({ messages, antecedents }) => {
  const found: Read[] = [];
  const said: number[] = [];
  for (const [line, message] of messages.entries()) {
    if (message.author.kind === 'system') continue;
    const gold = antecedents.get(line);
    if (gold !== undefined) {
      const lines = said.slice(-LINK_REACH);
      const before = lines.flatMap((each) => messages[each] ?? []);
      const shares = shareLinks(message, before, 'en');
      const context = { members: [], messages: before, locale: 'en' };
      const [call] = resolveCalls(message, context).filter(({ confidence }) => confidence >= LEAST);
      found.push({
        line,
        called: call?.userId,
        likeliest: likeliestAddressee(shares),
        start: shares.start,
        candidates: [
          { share: shares.start, isRight: gold.has(line) },
          ...shares.places.map((place, index) => ({
            share: shares.shares[index] ?? 0,
            isRight: gold.has(lines[place] ?? -1),
          })),
        ],
      });
    }
    said.push(line);
  }
  return found;
});

for (const cost of COSTS) {
  const said = read.map(
    (lines) =>
      new Map(
        lines.map(({ line, called, likeliest, start }) => {
          const isSure =
            likeliest !== undefined && likeliest.share / (likeliest.share + cost * start) >= LEAST;
          return [line, called ?? (isSure ? likeliest.id : undefined)] as const;
        }),
      ),
  );
  print(`cost ${cost}`, { ...addresseeScores(logs, said) });
}
for (const temperature of TEMPERATURES)
  print(`temperature ${temperature}`, {
    calibrationError: calibrationError(
      read.flat().map(({ candidates }) => answerAt(candidates, temperature)),
    ),
  });

/** The best candidate with its share at another temperature than the one the shares were made with, which is 1. */
function answerAt(candidates: Read['candidates'], temperature: number): Answer {
  const powers = candidates.map(({ share }) => share ** (1 / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const most = Math.max(...powers);
  const isRight = candidates[powers.indexOf(most)]?.isRight === true;
  return { confidence: most / total, isRight };
}

function print(name: string, figures: Readonly<Record<string, number>>): void {
  const shown = Object.entries(figures).map(([of, value]) => `${of} ${value.toFixed(1)}`);
  process.stdout.write(`${name}: ${shown.join(', ')}\n`);
}
