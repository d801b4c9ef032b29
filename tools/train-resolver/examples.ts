import type { AnnotatedLog } from '../../bench/resolver/irc-log.js';
import {
  addPairInputs,
  lineInputs,
  queryInputs,
  startInputs,
} from '../../packages/core/src/speakers/links/layout.js';
import {
  buildWindow,
  isCandidate,
  LINK_REACH,
} from '../../packages/core/src/speakers/links/link-window.js';

/** One annotated message as the scorer sees it. Candidate 0 is the start of a conversation, the others are lines, the newest first. */
export interface Example {
  readonly query: Uint16Array;
  readonly start: Uint16Array;
  /** Inputs of all lines; those of candidate c end at `ends[c]`. */
  readonly lines: Uint16Array;
  readonly ends: Uint32Array;
  /** 1 for the right candidates. */
  readonly gold: Uint8Array;
  readonly goldCount: number;
}

/** The annotated messages of these logs. */
export function makeExamples(logs: readonly AnnotatedLog[]): Example[] {
  return logs.flatMap((log) => {
    const examples: Example[] = [];
    const said: number[] = [];
    for (const [line, message] of log.messages.entries()) {
      if (message.author.kind === 'system') continue;
      const antecedents = log.antecedents.get(line);
      if (antecedents !== undefined)
        examples.push(makeExample(log, line, said.slice(-LINK_REACH), antecedents));
      said.push(line);
    }
    return examples;
  });
}

function makeExample(
  { messages }: AnnotatedLog,
  line: number,
  before: readonly number[],
  antecedents: ReadonlySet<number>,
): Example {
  const at = (place: number) => messages[place] as (typeof messages)[number];
  const window = buildWindow(at(line), before.map(at), 'en');
  const lines: number[] = [];
  const ends = [0];
  const gold = [antecedents.has(line) ? 1 : 0];
  for (let place = before.length - 1; place >= 0; place -= 1) {
    const read = window.lines[place];
    if (read === undefined || !isCandidate(window, place)) continue;
    addPairInputs(lines, window, place);
    lines.push(...lineInputs(read.text));
    ends.push(lines.length);
    gold.push(antecedents.has(before[place] as number) ? 1 : 0);
  }
  return {
    query: Uint16Array.from(queryInputs(window)),
    start: Uint16Array.from(startInputs(window)),
    lines: Uint16Array.from(lines),
    ends: Uint32Array.from(ends),
    gold: Uint8Array.from(gold),
    goldCount: gold.reduce((sum, each) => sum + each, 0),
  };
}
