import { readFile } from 'node:fs/promises';

/** One message of a conversation. */
export interface Turn {
  readonly id: string;
  readonly speaker: string;
  /** With the caption of a picture, where one was shown. */
  readonly text: string;
  /** Epoch ms. */
  readonly at: number;
}

/** A question with the ids of the turns that answer it. */
export interface Question {
  readonly question: string;
  readonly evidence: readonly string[];
  readonly category: number;
}

/** A long conversation in sessions, and what is asked about it. */
export interface Conversation {
  readonly id: string;
  readonly locale: string;
  readonly turns: readonly Turn[];
  /** When it is asked about: a day after the last turn. */
  readonly askedAt: number;
  readonly questions: readonly Question[];
}

interface RawTurn {
  readonly speaker: string;
  readonly dia_id: string;
  readonly text?: string;
  readonly blip_caption?: string;
}

/** One sample of the public LoCoMo schema. `locale` is ours and may be absent. */
export interface RawSample {
  readonly sample_id?: string;
  readonly locale?: string;
  readonly conversation: Readonly<Record<string, unknown>>;
  readonly qa: readonly {
    readonly question: string;
    readonly evidence?: readonly string[];
    readonly category: number;
  }[];
}

const DAY_MS = 86_400_000;
const TURN_MS = 60_000;
const SESSION = /^session_(\d+)$/;
const TURN_ID = /D:?(\d+):(\d+)/g;
const DATE_TIME = /^(\d{1,2}):(\d{2})\s*(am|pm)\s+on\s+(\d{1,2})\s+([A-Za-z]+),?\s+(\d{4})$/i;

/** Reads conversations of the public LoCoMo schema from a JSON file. */
export async function readConversations(path: string): Promise<readonly Conversation[]> {
  const samples = JSON.parse(await readFile(path, 'utf8')) as readonly RawSample[];
  return samples.map(toConversation);
}

/** One sample as a conversation: its turns in order, and the questions whose evidence can be found in them. */
export function toConversation(sample: RawSample, index: number): Conversation {
  const sessions = Object.keys(sample.conversation)
    .flatMap((key) => Number(SESSION.exec(key)?.[1] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
    .sort((left, right) => left - right);
  const turns = sessions.flatMap((number) => turnsOf(sample, number));
  const known = new Set(turns.map(({ id }) => id));
  const questions = sample.qa.map(({ question, evidence = [], category }) => ({
    question,
    category,
    evidence: [...new Set(evidence.flatMap(idsIn))].filter((id) => known.has(id)),
  }));
  return {
    id: sample.sample_id ?? `conversation-${index}`,
    locale: sample.locale ?? 'en',
    turns,
    askedAt: (turns.at(-1)?.at ?? 0) + DAY_MS,
    questions: questions.filter(({ evidence }) => evidence.length > 0),
  };
}

function turnsOf({ conversation }: RawSample, number: number): readonly Turn[] {
  const raw = conversation[`session_${number}`];
  if (!Array.isArray(raw)) return [];
  const began =
    readDateTime(String(conversation[`session_${number}_date_time`] ?? '')) ?? number * DAY_MS;
  return (raw as readonly RawTurn[]).map(({ speaker, dia_id, text = '', blip_caption }, place) => ({
    id: idsIn(dia_id)[0] ?? dia_id,
    speaker,
    text: blip_caption === undefined ? text : `${text} [shows ${blip_caption}]`,
    at: began + place * TURN_MS,
  }));
}

// Some evidence holds several ids in one string, or a colon too many.
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(TURN_ID)].map(
    ([, session, turn]) => `D${Number(session)}:${Number(turn)}`,
  );
}

function readDateTime(text: string): number | undefined {
  const match = DATE_TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, hour = '', minute = '', half = '', day = '', month = '', year = ''] = match;
  const midnight = Date.parse(`${day} ${month} ${year} UTC`);
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return Number.isNaN(midnight) ? undefined : midnight + (hours * 60 + Number(minute)) * TURN_MS;
}
