import type { SilentReason } from '@coterie/core';
import type { RoomScene } from '../../scenes/types.js';
import { quantile, type RoomFigures } from '../record/figures.js';
import type { Words } from '../words/index.js';
import { type Row, table } from './table.js';

/** What a room's report is about. */
export interface ReportInput {
  readonly scene: RoomScene;
  readonly seed: string;
  readonly figures: RoomFigures;
  readonly words: Words;
  /** What wrote the lines. */
  readonly writer: string;
}

/** The closing report of a room, as aligned lines. */
export function roomReport(input: ReportInput): string[] {
  const { scene, words, figures } = input;
  const { ticks, messages } = figures.metrics;
  const text = words.report;
  const number = (value: number) => value.toLocaleString(words.locale);
  const names = new Map(scene.bots.map(({ bot }) => [bot.id, bot.name]));
  const byBot = Object.entries(messages.byBot)
    .sort(([, a], [, b]) => b - a)
    .map(([id, sent]): Row => [names.get(id) ?? id, number(sent)]);
  return [
    `${text.title} · ${scene.title}`,
    `  ${input.writer} · ${words.status.seed(input.seed)}`,
    '',
    ...table([[text.ticks, number(ticks.total)], ...outcomeRows(input)]),
    '',
    ...(byBot.length === 0 ? [] : [`  ${text.byBot}`, ...table(byBot, '    '), '']),
    ...table(costRows(input)),
  ];
}

/** How ticks ended, with the reasons of those that sent nothing, and the share that did not fail. */
export function outcomeRows({ words, figures }: Pick<ReportInput, 'words' | 'figures'>): Row[] {
  const { ticks } = figures.metrics;
  const text = words.report;
  const number = (value: number) => value.toLocaleString(words.locale);
  const reasons = Object.entries(ticks.silentReasons)
    .sort(([, a], [, b]) => b - a)
    .map(
      ([reason, times]): Row => ['', number(times), words.silentReasons[reason as SilentReason]],
    );
  const failures = Object.entries(ticks.failedClasses).map(
    ([name, times]): Row => ['', number(times), name],
  );
  return [
    [text.sent, number(ticks.sent)],
    [text.reacted, number(ticks.reacted)],
    [text.silent, number(ticks.silent)],
    ...reasons,
    [text.failed, number(ticks.failed)],
    ...failures,
    [text.success, percent(ticks.successRate, words.locale)],
  ];
}

/** Tick cost, model calls, and how people were answered. */
export function costRows({ words, figures }: Pick<ReportInput, 'words' | 'figures'>): Row[] {
  const { tickMs, models } = figures.metrics;
  const text = words.report;
  const digits = (value: number, places: number) =>
    value.toLocaleString(words.locale, {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
  const seconds = (share: number) => digits(quantile(figures.answerSeconds, share) ?? 0, 1);
  const { said, answered } = figures.people;
  const answers =
    answered === 0
      ? text.answered(answered, said)
      : `${text.answered(answered, said)}, ${text.seconds(seconds(0.5), seconds(0.95))}`;
  return [
    [text.cost, `${digits(tickMs.p50, 2)} ms (p50), ${digits(tickMs.p95, 2)} ms (p95)`],
    [text.modelCalls, models.calls.toLocaleString(words.locale)],
    [text.people, said === 0 ? text.nobodySpoke : answers],
    [text.transcript, figures.transcriptSha256.slice(0, 16)],
  ].map(([label = '', value = '']): Row => [label, '', value]);
}

/** A share as a percentage with at most one digit, cut and never rounded up to 100. */
export function percent(share: number, locale: string): string {
  return (Math.floor(share * 1000) / 1000).toLocaleString(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
}
