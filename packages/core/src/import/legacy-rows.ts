import { Chat } from '../records/chat.js';
import type { Holding } from '../records/holding.js';
import { parseRecord } from '../records/parse-record.js';
import type { Stance } from '../records/stance.js';
import { defaultSettings, effectiveSettings } from '../settings.js';
import { idOf, localeOf } from './bot-identity.js';
import { cleanLine } from './clean-text.js';
import { MAX_INPUT, sizeOf } from './input-size.js';
import { normalizeSettings } from './legacy-settings.js';
import { rowOf } from './normalize-persona.js';
import { openValue } from './open-value.js';
import { zoneOf } from './read-active-hours.js';
import { readInstant } from './read-instant.js';
import { readHolding, readStance } from './read-opinions.js';
import { readBoolean } from './read-scalars.js';
import { readText, readTexts, textIn } from './read-texts.js';
import { importRoot, type Place, type Repair } from './repairs.js';
import { type Field, fieldsOf, filled, type Row } from './row.js';
import { secretsIn } from './secrets.js';

/** One legacy row as a record, deep-frozen; `record` is undefined where the row lacks what it is known by, and a repair says so. */
export interface NormalizedRow<Record_> {
  readonly record: Record_ | undefined;
  readonly repairs: readonly Repair[];
}

/** What a row is told: the time in epoch ms, and whose it is where the row itself does not say. */
export interface RowOptions {
  readonly now: number;
  readonly botId?: string;
}

/** A legacy stance row. Never throws. */
export function normalizeStance(input: unknown, options: RowOptions): NormalizedRow<Stance> {
  return normalizedRow(input, (row, place) => ofBot(row, place, options, readStance));
}

/** A legacy holding row. Never throws. */
export function normalizeHolding(input: unknown, options: RowOptions): NormalizedRow<Holding> {
  return normalizedRow(input, (row, place) => ofBot(row, place, options, readHolding));
}

/** A legacy chat row. Never throws. Its members are its own only where the row lists them: the predecessor knew no membership. */
export function normalizeChat(
  input: unknown,
  { now, locale = 'en' }: { readonly now: number; readonly locale?: string },
): NormalizedRow<Chat> {
  return normalizedRow(input, (row, place) => {
    const fields = fieldsOf(row, place);
    const external = idIn(
      fields.take('external_id', 'chat_id', 'telegram_chat_id', 'tg_chat_id'),
      200,
    );
    const given = idIn(fields.take('id', 'uuid'), 400);
    const externalId = external ?? given?.slice(0, 200);
    if (externalId === undefined) {
      place.note('is a chat without an id', row, 'left out');
      return undefined;
    }
    const platform = text(fields.take('platform', 'transport'), 40) ?? 'telegram';
    const title = text(fields.take('title', 'name', 'chat_title'), 300);
    const notice = text(fields.take('notice', 'disclaimer'), 400);
    const enabled = readBoolean(fields.take('enabled', 'is_enabled', 'is_active', 'active'));
    const timeZone = zoneOf(fields.take('time_zone', 'timezone', 'tz'));
    const settings = fields.take('settings', 'overrides');
    const chat = {
      id: given ?? idOf(title ?? platform, externalId),
      platform,
      externalId,
      ...(title === undefined ? {} : { title }),
      ...(notice === undefined ? {} : { notice }),
      ...(enabled === undefined ? {} : { enabled }),
      topics: readTexts(filled(fields.take('topics', 'topic', 'konular')), {
        items: 50,
        characters: 120,
        separator: /[,;\n]/,
      }),
      members: readTexts(filled(fields.take('members', 'bots', 'bot_ids')), {
        items: 5000,
        characters: 400,
        separator: /[,;\n]/,
      }),
      locale: localeOf(fields.take('locale', 'language', 'lang')) ?? locale,
      ...(timeZone === undefined ? {} : { timeZone }),
      settings: settings === undefined ? {} : chatSettings(settings),
      createdAt: readInstant(fields.take('created_at')) ?? now,
    };
    fields.reportRest();
    return parseRecord(Chat, chat, 'Chat');
  });
}

function normalizedRow<T>(
  input: unknown,
  read: (row: Row, place: Place) => T | undefined,
): NormalizedRow<T> {
  const isTooLarge = sizeOf(input) > MAX_INPUT;
  const { place, repairs } = importRoot(isTooLarge ? [] : secretsIn(input));
  const row = isTooLarge ? undefined : rowOf({ value: openValue(input), place });
  if (row !== undefined) return { record: read(row, place), repairs };
  if (isTooLarge) place.note('is larger than 5 MB', undefined, 'left out');
  else place.note('is no row: it takes a mapping', input, 'left out');
  return { record: undefined, repairs };
}

function ofBot<T>(
  row: Row,
  place: Place,
  { now, botId }: RowOptions,
  read: (
    row: Row,
    place: Place,
    context: { readonly botId: string; readonly now: number },
  ) => { readonly record: T } | undefined,
): T | undefined {
  const own = ['bot_id', 'botId', 'bot'].find((key) => Object.hasOwn(row, key));
  const named = own === undefined ? undefined : { value: openValue(row[own]), place };
  const id = idIn(named, 400) ?? botId;
  if (id === undefined) {
    place.note('names no bot', row, 'left out');
    return undefined;
  }
  return read(row, place, { botId: id, now })?.record;
}

/** A chat's own settings, without those that hold for the whole engine alone. */
function chatSettings({ value, place }: Field) {
  const { patch, repairs } = normalizeSettings(value);
  for (const repair of repairs)
    place.within(repair.path).note(repair.problem, repair.value, repair.became);
  const own: Record<string, (typeof patch)[string]> = {};
  for (const [group, settings] of Object.entries(patch)) {
    try {
      effectiveSettings(defaultSettings, { [group]: settings });
      own[group] = settings;
    } catch {
      place
        .within(group)
        .note('holds for the whole engine, not for one chat', settings, 'left out');
    }
  }
  return own;
}

function idIn(field: Field | undefined, max: number): string | undefined {
  const text = field === undefined ? undefined : textIn(field.value);
  const id = text === undefined || field === undefined ? '' : cleanLine(text, max, field.place);
  return id === '' || id.includes('[removed]') ? undefined : id;
}

function text(field: Field | undefined, max: number): string | undefined {
  return filled(field) === undefined ? undefined : readText(field, max);
}
