import { readFileSync } from 'node:fs';

/** One line of a scenario: who says it, as what it may be asked for, which kinds of thing it tells, and its text with slots. */
export interface ScenarioLine {
  readonly side: 'A' | 'B';
  readonly label?: string;
  readonly tags: readonly string[];
  readonly text: string;
}

/** A question about a scenario; `labels` name the lines that answer it. */
export interface ScenarioQuestion {
  readonly category: number;
  readonly labels: readonly string[];
  readonly text: string;
}

/** Something that happens in one person's life, told in a handful of lines. */
export interface Scenario {
  readonly name: string;
  /** What each slot may be filled with. */
  readonly slots: ReadonlyMap<string, readonly string[]>;
  readonly lines: readonly ScenarioLine[];
  readonly questions: readonly ScenarioQuestion[];
}

const LINE = /^([AB])(?: ([^:]+))?: (.+)$/;
const QUESTION = /^\? (\d) (\S+): (.+)$/;

/** The scenarios of a file under texts/. */
export function readScenarios(name: string): readonly Scenario[] {
  return sections(name).map(({ title, lines }) => ({
    name: title,
    slots: new Map(lines.flatMap((line) => (line.startsWith('slots ') ? slotsIn(line) : []))),
    lines: lines.flatMap(lineIn),
    questions: lines.flatMap(questionIn),
  }));
}

/** Lines that tell nothing, by locale. */
export function readSmallTalk(locale: string): readonly string[] {
  return sections('small-talk').find(({ title }) => title === locale)?.lines ?? [];
}

function sections(
  name: string,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const text = readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^= /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split(/\r?\n/).filter((line) => line !== '');
      return { title, lines };
    });
}

function slotsIn(line: string): [string, readonly string[]][] {
  return line
    .slice('slots '.length)
    .split('; ')
    .map((slot) => {
      const [name = '', values = ''] = slot.split('=');
      return [name, values.split('|')];
    });
}

function lineIn(line: string): ScenarioLine[] {
  const match = LINE.exec(line);
  if (match === null) return [];
  const [, side, names = '', text = ''] = match;
  const [label, ...tags] = names.split(' ').filter((name) => name !== '');
  return [
    { side: side === 'A' ? 'A' : 'B', tags, text, ...(label === undefined ? {} : { label }) },
  ];
}

function questionIn(line: string): ScenarioQuestion[] {
  const match = QUESTION.exec(line);
  if (match === null) return [];
  const [, category, labels = '', text = ''] = match;
  return [{ category: Number(category), labels: labels.split(','), text }];
}
