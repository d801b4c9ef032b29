import { stableHash } from '../text/hash.js';
import { stripControls } from '../text/strip-controls.js';
import { lookUp, type SpeakerDirectory } from './directory.js';
import { safeLabel } from './label.js';
import { labelKey } from './label-key.js';
import {
  asRow,
  legacyId,
  legacyNames,
  legacyTitle,
  type Row,
  rowOf,
  textOf,
} from './legacy-row.js';
import { speakerWords } from './speaker-words.js';

/** Where a speaker's label comes from. */
export type SpeakerSource =
  | 'name' // a bot's own name, or a person's display name
  | 'username'
  | 'id' // Bot#1f3a9c, User#1f3a9c
  | 'legacy' // a name in an old row
  | 'unknown'; // the locale's word for 'someone'

/** Who wrote a message, as others would call them. */
export interface Speaker {
  /** Id of the bot or person; made from the name where a row has no id. */
  readonly id: string;
  readonly kind: 'bot' | 'human' | 'foreign-bot' | 'system';
  /** Safe to show in a transcript; see `safeLabel`. Not unique: see `assignLabels`. */
  readonly label: string;
  /** Platform handle without the @. */
  readonly handle?: string;
  readonly source: SpeakerSource;
}

type Candidate = readonly [SpeakerSource, string | undefined];

const HANDLE = /^[\p{L}\p{N}_.-]{1,64}$/u;
const KINDS: ReadonlySet<unknown> = new Set(['bot', 'human', 'foreign-bot', 'system']);
const NO_DIRECTORY: SpeakerDirectory = {};

/**
 * Who wrote a message: for a bot its username, its name (the other way round where the directory says so), else `Bot#id`; for others the display name, username, else `User#id`; then
 * the names that old rows carry, and last the locale's word for 'someone'. Takes a Message or any JSON whatever, and never throws.
 * The chat's title is never a name.
 */
export function resolveSpeaker(
  message: unknown,
  directory: SpeakerDirectory = NO_DIRECTORY,
): Speaker {
  const row = asRow(message) ?? {};
  const author = rowOf(row, 'author');
  const kind = kindOf(row, author);
  const id = textOf(author, kind === 'bot' ? 'botId' : 'userId');
  const knownId = id ?? legacyId(row, kind === 'bot' ? 'bot' : 'user');
  const bot = kind === 'bot' && knownId !== undefined ? lookUp(directory.bots, knownId) : undefined;
  const person =
    kind !== 'bot' && knownId !== undefined ? lookUp(directory.people, knownId) : undefined;
  const username = bot?.username ?? textOf(author, 'username') ?? person?.handles[0];
  const name = bot?.name ?? textOf(author, 'displayName') ?? person?.displayName;
  const titles = kind === 'bot' ? [] : titleKeys(row, directory);
  const named: Candidate = ['name', name];
  const handled: Candidate = ['username', username];
  const isHandleFirst = kind === 'bot' && directory.callBotsBy !== 'name';
  const found = firstLabel(
    [
      ...(isHandleFirst ? [handled, named] : [named, handled]),
      ['id', id === undefined || kind === 'system' ? undefined : shortId(kind, id)],
    ],
    titles,
  );
  const [source, label] = found ??
    firstLegacy(row, titles) ??
    (knownId === undefined || kind === 'system'
      ? undefined
      : firstLabel([['id', shortId(kind, knownId)]], [])) ?? [
      'unknown',
      kind === 'system'
        ? speakerWords(directory.locale ?? 'en').notice
        : speakerWords(directory.locale ?? 'en').someone,
    ];
  const handle = username === undefined ? undefined : handleOf(username);
  const speakerId = knownId ?? (source === 'unknown' ? kind : `name:${labelKey(label)}`);
  return handle === undefined
    ? { id: speakerId, kind, label, source }
    : { id: speakerId, kind, label, handle, source };
}

function kindOf(row: Row, author: Row | undefined): Speaker['kind'] {
  const kind = textOf(author, 'kind');
  if (KINDS.has(kind)) return kind as Speaker['kind'];
  const isBot = textOf(author, 'botId') !== undefined || legacyId(row, 'bot') !== undefined;
  return isBot ? 'bot' : 'human';
}

function firstLabel(
  candidates: Iterable<Candidate>,
  titles: readonly string[],
): readonly [SpeakerSource, string] | undefined {
  for (const [source, raw] of candidates) {
    if (raw === undefined) continue;
    const label = safeLabel(raw);
    if (label === '' || (titles.length > 0 && titles.includes(labelKey(label)))) continue;
    return [source, label];
  }
  return undefined;
}

function firstLegacy(row: Row, titles: readonly string[]) {
  const names = Array.from(legacyNames(row), (name): Candidate => ['legacy', name]);
  return firstLabel(names, titles);
}

function titleKeys(row: Row, directory: SpeakerDirectory): string[] {
  const titles = [directory.chatTitle, legacyTitle(row)];
  return titles.flatMap((title) => (title === undefined ? [] : [labelKey(safeLabel(title))]));
}

function shortId(kind: Speaker['kind'], id: string): string {
  if (kind === 'bot') return `Bot#${id}`;
  const letters = id.replace(/[^A-Za-z0-9]/g, '').slice(-6);
  return `User#${letters === '' ? stableHash(id).slice(0, 6) : letters}`;
}

function handleOf(username: string): string | undefined {
  const handle = stripControls(username.slice(0, 200)).trim().replace(/^@+/, '');
  return HANDLE.test(handle) ? handle : undefined;
}
