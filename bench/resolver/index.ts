import type { Message } from '@coterie/core';
import { resolveReplyLink } from '@coterie/core';
import type { Benchmark } from '../benchmark.js';
import { addresseeScores, type PredictedAddressees } from './addressee-scores.js';
import { calibrationError } from './calibration.js';
import { clusterScores } from './cluster-scores.js';
import { type AnnotatedLog, readLogs } from './irc-log.js';
import { linkScores, type Predicted } from './link-scores.js';
import { handRules, ours, previousMessage, type Resolver } from './resolvers.js';

/** Earlier messages that a resolver is given, as a chat's history would hold them. */
const HISTORY = 100;
const ROUNDS = 5;

interface Case {
  readonly line: number;
  readonly message: Message;
  readonly before: readonly Message[];
  /** The lines of `before`. */
  readonly lines: readonly number[];
}

/** The annotated lines by people; what the channel itself says is left out, and counts as linked to itself. */
function casesOf({ messages, antecedents }: AnnotatedLog): readonly Case[] {
  const cases: Case[] = [];
  const said: number[] = [];
  for (const [line, message] of messages.entries()) {
    if (message.author.kind === 'system') continue;
    const lines = said.slice(-HISTORY);
    const before = lines.map((each) => messages[each] as Message);
    if (antecedents.has(line)) cases.push({ line, message, before, lines });
    said.push(line);
  }
  return cases;
}

function figuresOf(resolver: Resolver, logs: readonly AnnotatedLog[]) {
  const links: Predicted[] = [];
  const addressees: PredictedAddressees[] = [];
  for (const log of logs) {
    const cases = casesOf(log);
    links.push(
      new Map(
        cases.map(({ line, lines, message, before }) => [
          line,
          lines[resolver.linkOf(message, before)] ?? line,
        ]),
      ),
    );
    addressees.push(
      new Map(
        cases.map(({ line, message, before }) => [line, resolver.addresseeOf(message, before)]),
      ),
    );
  }
  const link = linkScores(logs, links);
  const clusters = clusterScores(logs, links);
  const addressee = addresseeScores(logs, addressees);
  return rounded({
    linkPrecision: link.precision,
    linkRecall: link.recall,
    linkF: link.f,
    clusterPrecision: clusters.exactMatch.precision,
    clusterRecall: clusters.exactMatch.recall,
    clusterF: clusters.exactMatch.f,
    oneToOne: clusters.oneToOne,
    variationOfInformation: clusters.variationOfInformation,
    addresseePercent: addressee.accuracy,
    implicitAddresseePercent: addressee.implicitAccuracy,
    falseOnNewThreadsPercent: addressee.falseOnNewThreads,
    addressedNewThreadsPercent: addressee.addressedNewThreads,
  });
}

/** Messages resolved in a second of processor time, the best of some rounds over records that were not read before. */
function messagesASecond(logs: readonly AnnotatedLog[]): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = logs.map((log) => ({
      ...log,
      messages: log.messages.map((message) => Object.freeze({ ...message })),
    }));
    const cases = fresh.flatMap(casesOf);
    const began = process.cpuUsage();
    for (const { message, before } of cases) resolveReplyLink(message, before, 'en');
    const { user, system } = process.cpuUsage(began);
    best = Math.max(best, cases.length / ((user + system) / 1_000_000));
  }
  return best;
}

function rounded(figures: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );
}

const benchmark: Benchmark = {
  about: 'what a message answers and to whom it speaks, on annotated logs of real chat',
  data: 'required',
  run({ data = '', log }) {
    const logs = readLogs(data);
    if (logs.length === 0)
      throw new Error(`no log with annotations (NAME.ascii.txt, NAME.annotation.txt) in ${data}`);
    const lines = logs.reduce((sum, { antecedents }) => sum + antecedents.size, 0);
    log(
      `${logs.length} logs with ${lines} annotated lines: ${logs.map(({ name }) => name).join(', ')}`,
    );
    const resolvers = [ours, handRules, previousMessage].map((resolver) => {
      const figures = figuresOf(resolver, logs);
      log(`${resolver.name}: link F ${figures['linkF']}, cluster F ${figures['clusterF']}`);
      return [resolver.name, figures] as const;
    });
    return Promise.resolve({
      logs: logs.length,
      annotatedLines: lines,
      ...Object.fromEntries(resolvers),
      calibrationErrorPercent: calibrationError(logs.flatMap(goldCases)),
      messagesASecond: Math.round(messagesASecond(logs)),
    });
  },
};

function goldCases(log: AnnotatedLog) {
  return casesOf(log).map(({ line, lines, message, before }) => {
    const { messageId, confidence } = resolveReplyLink(message, before, 'en');
    const place = before.findIndex(({ id }) => id === messageId);
    return { confidence, isRight: log.antecedents.get(line)?.has(lines[place] ?? line) === true };
  });
}

export default benchmark;
