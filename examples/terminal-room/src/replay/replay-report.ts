import type { RoomScene } from '../../scenes/types.js';
import type { RoomFigures } from '../record/figures.js';
import { costRows, outcomeRows, percent } from '../report/room-report.js';
import { type Row, table } from '../report/table.js';
import { clean } from '../screen/event-lines.js';
import { cut } from '../screen/width.js';
import { wordsOf } from '../words/index.js';
import type { AddressKind } from './addressing.js';
import type { ReplaySummary } from './replay-summary.js';
import type { Outcomes, ReplayFigures } from './replay-tally.js';

/** What a replay's report is about. */
export interface ReplayReportInput {
  readonly summary: ReplaySummary;
  readonly replay: ReplayFigures;
  readonly figures: RoomFigures;
  readonly seed: string;
  readonly scene: RoomScene;
  /** Leaves out the names and words of the log. */
  readonly isAnonymous: boolean;
}

const QUOTE_COLUMNS = 100;
const number = (value: number) => value.toLocaleString('en-GB');

/** The report of a replay, in English, as aligned lines. */
export function replayReport(input: ReplayReportInput): string[] {
  const { summary, replay, figures, seed, scene, isAnonymous } = input;
  const words = wordsOf('en');
  const { lines } = summary;
  const day = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const bots = scene.bots.map(({ bot }) => (isAnonymous ? bot.id : bot.name)).join(', ');
  return [
    `Replay · ${summary.title}`,
    `  ${words.scriptedModel} · ${words.status.seed(seed)} · bots: ${bots} (artificial)`,
    `  ${day(summary.from)} to ${day(summary.to)}, run in ${summary.seconds.toFixed(1)} s`,
    '',
    '  The log',
    ...table(
      [
        ['messages read', number(lines.messages)],
        ['from people', number(replay.received), `${number(summary.people)} people`],
        ['withheld', number(summary.withheld), 'lines of those who are stood in for'],
        ['notices', number(summary.notices), 'history that gets no answer'],
        ['system lines', number(lines.system)],
        ['unreadable', number(lines.unreadable)],
      ],
      '    ',
    ),
    '',
    '  Whom people speak to',
    ...table(spokenToRows(replay), '    '),
    '',
    '  What became of people\u2019s messages',
    ...table(conservationRows(replay), '    '),
    '',
    '  Ticks',
    ...table(
      [['ticks', number(figures.metrics.ticks.total)], ...outcomeRows({ words, figures })],
      '    ',
    ),
    '',
    ...table([...costRows({ words, figures }), ['peak RSS', '', `${summary.peakRssMb} MB`]]),
    ...(isAnonymous ? [] : exchangeLines(replay)),
  ];
}

const KINDS: Readonly<Record<AddressKind, string>> = {
  start: 'a stand-in, by name at the start',
  reply: 'a stand-in, by a reply',
  name: 'name a stand-in elsewhere',
  another: 'somebody else',
  nobody: 'nobody by name',
};

function spokenToRows({ spokenTo, secondsToAnswer }: ReplayFigures): Row[] {
  const row = (label: string, { messages, answered, coalesced }: Outcomes): Row => {
    const together = coalesced === 0 ? '' : `, ${number(coalesced)} with a later one`;
    return [label, number(messages), `${number(answered)} answered${together}`];
  };
  const kinds = Object.keys(KINDS) as AddressKind[];
  const total = kinds.reduce((sum, kind) => sum + spokenTo[kind].answered, 0);
  const plain = [spokenTo.start, spokenTo.reply];
  const count = (key: 'messages' | 'answered' | 'coalesced') =>
    plain.reduce((sum, outcomes) => sum + outcomes[key], 0);
  const { p50, p95 } = secondsToAnswer;
  return [
    ...kinds.map((kind) => row(KINDS[kind], spokenTo[kind])),
    [
      'answered share',
      share(count('answered') + count('coalesced'), count('messages')),
      'of what plainly speaks to a stand-in',
    ],
    [
      'false answers',
      share(spokenTo.another.answered, total),
      `of ${number(total)} answers, to what speaks to somebody else`,
    ],
    ['time to answer', `${p50.toFixed(1)} s`, `p50; ${p95.toFixed(1)} s p95`],
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : percent(part / whole, 'en-GB');
}

function conservationRows(replay: ReplayFigures): Row[] {
  const { received, handled, coalesced, rejected, waiting, rejectedBy } = replay;
  const sum = handled + coalesced + rejected + waiting;
  const reasons = Object.entries(rejectedBy)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, times]): Row => ['', number(times), cut(clean(reason), 60)]);
  return [
    ['received', number(received)],
    ['handled', number(handled)],
    ['coalesced', number(coalesced)],
    ['rejected', number(rejected)],
    ...reasons,
    ['waiting', number(waiting)],
    ['adds up', sum === received ? 'yes' : 'no', `${sum} of ${received}`],
  ];
}

function exchangeLines({ exchanges }: ReplayFigures): string[] {
  if (exchanges.length === 0) return [];
  const quote = (name: string, text: string) =>
    `    ${clean(name)}: ${cut(clean(text), QUOTE_COLUMNS)}`;
  return [
    '',
    '  Exchanges',
    ...exchanges.flatMap(({ nick, asked, standIn, answer, seconds }, place) => [
      ...(place === 0 ? [] : ['']),
      quote(nick, asked),
      `${quote(`${standIn} (artificial)`, answer)}  [${seconds.toFixed(1)} s]`,
    ]),
  ];
}
