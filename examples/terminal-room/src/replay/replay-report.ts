import type { RoomScene } from '../../scenes/types.js';
import type { RoomFigures } from '../record/figures.js';
import { costRows, outcomeRows } from '../report/room-report.js';
import { type Row, table } from '../report/table.js';
import { clean } from '../screen/event-lines.js';
import { cut } from '../screen/width.js';
import { wordsOf } from '../words/index.js';
import type { ReplayFigures } from './replay-tally.js';
import type { ReplaySummary } from './run-replay.js';

/** What a replay's report is about. */
export interface ReplayReportInput {
  readonly summary: ReplaySummary;
  readonly replay: ReplayFigures;
  readonly figures: RoomFigures;
  readonly seed: string;
  readonly scene: RoomScene;
}

const QUOTE_COLUMNS = 100;
const number = (value: number) => value.toLocaleString('en-GB');

/** The report of a replay, in English, as aligned lines. */
export function replayReport(input: ReplayReportInput): string[] {
  const { summary, replay, figures, seed, scene } = input;
  const words = wordsOf('en');
  const { lines } = summary;
  const withheld = Object.entries(summary.withheld);
  const withheldTotal = withheld.reduce((sum, [, times]) => sum + times, 0);
  const day = (at: number) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const bots = scene.bots.map(({ bot }) => bot.name).join(', ');
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
        ['withheld', number(withheldTotal), withheld.map((each) => each.join(' ')).join(', ')],
        ['notices', number(summary.notices), 'history that gets no answer'],
        ['system lines', number(lines.system)],
        ['unreadable', number(lines.unreadable)],
      ],
      '    ',
    ),
    '',
    '  Spoken to a stand-in',
    ...table(addressedRows(replay), '    '),
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
    ...exchangeLines(replay),
  ];
}

function addressedRows({ addressed, secondsToAnswer }: ReplayFigures): Row[] {
  const { by } = addressed;
  const how = `${by.start} by name at the start, ${by.name} by name elsewhere, ${by.reply} by reply`;
  const { p50, p95 } = secondsToAnswer;
  return [
    ['messages', number(addressed.total), how],
    [
      'answered',
      number(addressed.answered),
      `after ${p50.toFixed(1)} s (p50), ${p95.toFixed(1)} s (p95)`,
    ],
    ['coalesced', number(addressed.coalesced), 'answered with a later one'],
    ...Object.entries(addressed.rejectedBy).map(
      ([reason, times]): Row => ['rejected', number(times), cut(clean(reason), 60)],
    ),
  ];
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
