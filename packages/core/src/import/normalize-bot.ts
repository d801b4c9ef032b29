import { Bot } from '../records/bot.js';
import type { Holding } from '../records/holding.js';
import { parseRecord } from '../records/parse-record.js';
import type { Stance } from '../records/stance.js';
import { VoiceProfile } from '../records/voice.js';
import { truncate } from '../text/graphemes.js';
import { handleOf, idOf, localeByLetters, localeOf, nameOf } from './bot-identity.js';
import { cleanLine } from './clean-text.js';
import { MAX_INPUT, sizeOf } from './input-size.js';
import { characterIn, rowOf } from './normalize-persona.js';
import { openValue } from './open-value.js';
import { readActiveHours } from './read-active-hours.js';
import { readInstant } from './read-instant.js';
import { readHoldings, readStances } from './read-opinions.js';
import { readBoolean, readUnit } from './read-scalars.js';
import { readSpeed } from './read-speed.js';
import { readText, textIn } from './read-texts.js';
import { importRoot, type Repair } from './repairs.js';
import { type Field, type Fields, fieldsOf } from './row.js';
import { secretsIn } from './secrets.js';

/** What an import is told: the time in epoch ms, and the language of characters that name none ('en'). */
export interface ImportOptions {
  readonly now: number;
  readonly locale?: string;
}

/** A legacy bot as records, deep-frozen, and what was repaired on the way. */
export interface NormalizedBot {
  /** Undefined where the row has neither a name nor an id; the repairs say so. */
  readonly bot: Bot | undefined;
  readonly stances: readonly Stance[];
  readonly holdings: readonly Holding[];
  readonly repairs: readonly Repair[];
}

/**
 * Turns a legacy bot row into records: names, `persona_profile`, `emotion_profile`, `speed_profile`, `active_hours`, the hint,
 * stances and holdings, in any of the shapes that were ever stored. Tokens are left out. Never throws.
 */
export function normalizeBot(input: unknown, { now, locale = 'en' }: ImportOptions): NormalizedBot {
  const isTooLarge = sizeOf(input) > MAX_INPUT;
  const { place, repairs } = importRoot(isTooLarge ? [] : secretsIn(input));
  const nothing: NormalizedBot = { bot: undefined, stances: [], holdings: [], repairs };
  if (isTooLarge) {
    place.note('is larger than 5 MB', undefined, 'no bot');
    return nothing;
  }
  const root = { value: openValue(input), place };
  const row = rowOf(root);
  if (row === undefined) {
    place.note('is no bot: it takes a mapping with a name', root.value, 'no bot');
    return nothing;
  }
  const fields = fieldsOf(row, place);
  const given = fields.take('id', 'bot_id', 'uuid');
  const username = handleOf(fields.take('username', 'user_name', 'handle', 'telegram_username'));
  const names = fields.take('name', 'bot_name', 'display_name', 'first_name');
  const id = given === undefined ? undefined : cleanId(given);
  const known = names === undefined ? undefined : nameOf(names.value, names.place);
  const name = known ?? username ?? id;
  if (name === undefined) {
    place.note('has neither a name nor an id', row, 'no bot');
    return nothing;
  }
  if (known === undefined) place.note('has no name', names?.value, name);
  const language = localeOf(fields.take('locale', 'language', 'lang', 'dil'));
  const stanceField = fields.take('stances', 'stance', 'bot_stances');
  const holdingField = fields.take('holdings', 'portfolio', 'bot_holdings');
  const profile = readProfile(fields, now);
  const character = characterIn(fields);
  const texts = [name, profile.hint, JSON.stringify(character)];
  const bot = {
    id: id ?? idOf(name, ''),
    name: truncate(name, 80),
    ...(username === undefined ? {} : { username }),
    ...profile,
    ...character,
    locale: language ?? localeByLetters(texts, place, locale),
  };
  if (id === undefined) place.note('has no id', given?.value, bot.id);
  const context = { botId: bot.id, now };
  return {
    bot: parseRecord(Bot, bot, 'Bot'),
    stances: readStances(stanceField, context),
    holdings: readHoldings(holdingField, context),
    repairs,
  };
}

function readProfile(fields: Fields, now: number) {
  const enabled = readBoolean(fields.take('enabled', 'is_enabled', 'is_active', 'active'));
  const hint = fields.take('hint', 'persona_hint', 'operator_hint');
  const talkativeness = readUnit(fields.take('talkativeness', 'talk_rate', 'activity'));
  const voice = voiceOf(fields.take('voice', 'voice_profile'));
  const createdAt = readInstant(fields.take('created_at')) ?? now;
  const updatedAt = readInstant(fields.take('updated_at')) ?? now;
  return {
    hint: hint === undefined || hint.value === null ? '' : (readText(hint, 2000) ?? ''),
    speed: readSpeed(fields.take('speed', 'speed_profile')),
    activeHours: readActiveHours(fields.take('active_hours', 'hours')),
    ...(enabled === undefined ? {} : { enabled }),
    ...(talkativeness === undefined ? {} : { talkativeness }),
    ...(voice === undefined ? {} : { voice }),
    createdAt,
    updatedAt: Math.max(createdAt, updatedAt),
  };
}

function cleanId({ value, place }: Field): string | undefined {
  const text = textIn(value);
  const id = text === undefined ? '' : cleanLine(text, 400, place);
  return id === '' || id.includes('[removed]') ? undefined : id;
}

function voiceOf(field: Field | undefined): VoiceProfile | undefined {
  if (field === undefined || field.value === null) return undefined;
  const read = VoiceProfile.safeParse(field.value);
  if (read.success) return read.data;
  field.place.note('is no voice profile', field.value, 'left out');
  return undefined;
}
