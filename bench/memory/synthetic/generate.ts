import { type Random, seededRandom } from '@coterie/core';
import type { RawSample } from '../conversations.js';
import { readScenarios, readSmallTalk, type Scenario } from './scenarios.js';

const SPEAKERS: readonly (readonly [string, string])[] = [
  ['Nora', 'Theo'],
  ['Imani', 'Jonas'],
  ['Greta', 'Milo'],
  ['Wanda', 'Felix'],
  ['Petra', 'Oskar'],
  ['Selma', 'Hugo'],
  ['Livia', 'Bruno'],
  ['Mira', 'Anton'],
  ['Edda', 'Ravi'],
  ['Noor', 'Casper'],
];
const TURKISH_SPEAKERS: readonly (readonly [string, string])[] = [
  ['Defne', 'Kerem'],
  ['Zeynep', 'Emre'],
];
/** Asked about all that a person has told under one tag, over all sessions. */
const TAG_QUESTIONS: Readonly<Record<string, string>> = {
  craft: 'Which creative hobbies has {A} taken up?',
  sport: 'Which sports has {A} tried?',
  trip: 'Where has {A} been, and what did the journeys look like?',
  work: 'How has the professional life of {A} been going?',
};
const SCENARIOS = 16;
const EVERY_DAYS = 6;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Ten English conversations of 16 scenarios and two Turkish ones of 8, in the public schema; the same in every process. */
export function syntheticSamples(): readonly RawSample[] {
  const random = seededRandom('memory-bench');
  const english = ['en-home', 'en-out', 'en-work'].flatMap(readScenarios);
  const turkish = readScenarios('tr');
  return [
    ...SPEAKERS.map((speakers, index) =>
      conversation(random, `en-${index}`, 'en', speakers, english),
    ),
    ...TURKISH_SPEAKERS.map((speakers, index) =>
      conversation(random, `tr-${index}`, 'tr', speakers, turkish),
    ),
  ];
}

function conversation(
  random: Random,
  id: string,
  locale: string,
  speakers: readonly [string, string],
  scenarios: readonly Scenario[],
): RawSample {
  const chosen = shuffled(random, scenarios, id, 'scenarios').slice(0, SCENARIOS);
  const talk = readSmallTalk(locale);
  const sessions: Record<string, unknown> = { speaker_a: speakers[0], speaker_b: speakers[1] };
  const qa: { question: string; evidence: string[]; category: number }[] = [];
  const told = new Map<string, string[]>();
  let session = 0;
  let place = 0;
  while (place < chosen.length) {
    session += 1;
    const draw = random.at(id, 'session', session);
    const turns: { speaker: string; dia_id: string; text: string }[] = [];
    const say = (speaker: string, text: string): string => {
      const dia_id = `D${session}:${turns.length + 1}`;
      turns.push({ speaker, dia_id, text });
      return dia_id;
    };
    const chat = (lines: number) => {
      let from = Math.floor(draw.next() * talk.length);
      for (let index = 0; index < lines; index += 1, from += 1)
        say(speakers[from % 2] as string, talk[from % talk.length] as string);
    };
    chat(2 + Math.floor(draw.next() * 3));
    for (let count = draw.next() < 0.5 ? 1 : 2; count > 0 && place < chosen.length; count -= 1) {
      const scenario = chosen[place] as Scenario;
      place += 1;
      const isSwapped = draw.next() < 0.5;
      const [a, b] = isSwapped ? [speakers[1], speakers[0]] : speakers;
      const fill = filler(random, id, scenario, a, b, locale);
      const ids = new Map<string, string>();
      for (const line of scenario.lines) {
        const speaker = line.side === 'A' ? a : b;
        const dia = say(speaker, fill(line.text));
        if (line.label !== undefined) ids.set(line.label, dia);
        for (const tag of line.tags) {
          const key = `${tag} ${speaker}`;
          told.set(key, [...(told.get(key) ?? []), dia]);
        }
      }
      for (const { category, labels, text } of scenario.questions) {
        const evidence = labels.map((label) => ids.get(label) ?? missing(scenario, label));
        qa.push({ question: fill(text), evidence, category });
      }
      chat(Math.floor(draw.next() * 4));
    }
    sessions[`session_${session}_date_time`] = dateTime(session, draw.next());
    sessions[`session_${session}`] = turns;
  }
  for (const [key, evidence] of told) {
    const [tag = '', speaker = ''] = key.split(' ');
    const text = TAG_QUESTIONS[tag];
    if (text === undefined || evidence.length < 2) continue;
    qa.push({ question: text.replace('{A}', speaker), evidence, category: 1 });
  }
  return { sample_id: id, locale, conversation: sessions, qa };
}

function filler(
  random: Random,
  id: string,
  scenario: Scenario,
  a: string,
  b: string,
  locale: string,
): (text: string) => string {
  const values = new Map([
    ['A', a],
    ['B', b],
  ]);
  for (const [slot, options] of scenario.slots) {
    const draw = random.at(id, scenario.name, slot).next();
    values.set(slot, options[Math.floor(draw * options.length)] ?? '');
  }
  return (text) => {
    const filled = text.replace(/\{(\w+)\}/g, (_, slot: string) => values.get(slot) ?? slot);
    return filled.slice(0, 1).toLocaleUpperCase(locale) + filled.slice(1);
  };
}

function dateTime(session: number, draw: number): string {
  const at = new Date(Date.UTC(2024, 0, 8 + session * EVERY_DAYS + Math.floor(draw * 3)));
  const hour = 1 + Math.floor(draw * 11);
  const date = `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}, ${at.getUTCFullYear()}`;
  return `${hour}:${draw < 0.5 ? '05' : '40'} pm on ${date}`;
}

function shuffled<T>(random: Random, items: readonly T[], ...key: readonly string[]): readonly T[] {
  const stream = random.at(...key);
  return items
    .map((item) => ({ item, draw: stream.next() }))
    .sort((left, right) => left.draw - right.draw)
    .map(({ item }) => item);
}

function missing(scenario: Scenario, label: string): never {
  throw new Error(`Scenario "${scenario.name}" has a question about "${label}", but no such line.`);
}
