import * as z from 'zod';
import { CoterieError } from './errors.js';
import { freezeDeep } from './records/parse-record.js';
import type { SettingsPatch } from './records/setting.js';
import { Gathering } from './settings/gathering.js';
import {
  DeliverySettings,
  Enrolment,
  GenerationSettings,
  InboxSettings,
  Retention,
  Review,
  TargetWeights,
  TranscriptSettings,
} from './settings/groups.js';
import { Limits } from './settings/limits.js';
import { MemorySettings } from './settings/memory.js';
import { Pacing } from './settings/pacing.js';
import { BreakerSettings, ModelSettings } from './settings/resilience.js';
import { Speaking } from './settings/speaking.js';

const groups = {
  speaking: Speaking,
  limits: Limits,
  pacing: Pacing,
  review: Review,
  inbox: InboxSettings,
  delivery: DeliverySettings,
  generation: GenerationSettings,
  models: ModelSettings,
  breakers: BreakerSettings,
  targetWeights: TargetWeights,
  transcript: TranscriptSettings,
  memory: MemorySettings,
  gathering: Gathering,
  retention: Retention,
  enrolment: Enrolment,
} as const;

const SettingsSchema = z.strictObject(groups);

/** All settings of one scope, complete and checked. */
export type Settings = z.infer<typeof SettingsSchema>;

/** Groups that only the global scope may set. */
const GLOBAL_ONLY: ReadonlySet<string> = new Set([
  'retention',
  'enrolment',
  'inbox',
  'gathering',
  'models',
  'breakers',
]);

const emptyGroups = Object.fromEntries(Object.keys(groups).map((group) => [group, {}]));

/** Every setting at its default, frozen. */
export const defaultSettings: Settings = freezeDeep(SettingsSchema.parse(emptyGroups));

/**
 * The settings that result from the defaults and a patch. Nested mappings are merged key by key; lists and plain values replace.
 * @throws CoterieError 'invalid-setting' that names every bad key, its value and what it takes; nothing is half applied.
 */
export function applySettings(
  base: Settings,
  patch: SettingsPatch,
  scope: 'global' | 'chat' | 'bot' = 'global',
): Settings {
  if (scope !== 'global') {
    const refused = Object.keys(patch).find((group) => GLOBAL_ONLY.has(group));
    if (refused !== undefined) {
      throw new CoterieError(
        'invalid-setting',
        `Settings of "${refused}" hold for the whole engine and cannot be set for one ${scope}. Set them globally.`,
      );
    }
  }
  const result = SettingsSchema.safeParse(merge(base, patch));
  if (result.success) return freezeDeep(result.data);
  throw new CoterieError(
    'invalid-setting',
    result.error.issues.map((issue) => describeIssue(issue, patch)).join('\n'),
  );
}

const memo = new WeakMap<Settings, WeakMap<object, Settings>>();

/** Global settings with a chat's and then a bot's overrides: the narrower scope wins, save that for limits the strictest does. */
export function effectiveSettings(
  global: Settings,
  chatPatch: SettingsPatch,
  botPatch: SettingsPatch = {},
): Settings {
  return layer(layer(global, chatPatch, 'chat'), botPatch, 'bot');
}

function layer(base: Settings, patch: SettingsPatch, scope: 'chat' | 'bot'): Settings {
  if (isEmpty(patch)) return base;
  let byPatch = memo.get(base);
  if (byPatch === undefined) {
    byPatch = new WeakMap();
    memo.set(base, byPatch);
  }
  let result = byPatch.get(patch);
  if (result === undefined) {
    const own = applySettings(base, patch, scope);
    result = freezeDeep({ ...own, limits: strictest(base.limits, own.limits, patch) });
    byPatch.set(patch, result);
  }
  return result;
}

function isEmpty(patch: SettingsPatch): boolean {
  for (const _ in patch) return false;
  return true;
}

function strictest(
  wide: Settings['limits'],
  narrow: Settings['limits'],
  patch: SettingsPatch,
): Settings['limits'] {
  const hasOwnQuiet = patch['limits']?.['quietHours'] !== undefined;
  return {
    maxMessagesPerMinute: {
      chat: Math.min(wide.maxMessagesPerMinute.chat, narrow.maxMessagesPerMinute.chat),
      global: Math.min(wide.maxMessagesPerMinute.global, narrow.maxMessagesPerMinute.global),
    },
    botHourlyLimit: { max: Math.min(wide.botHourlyLimit.max, narrow.botHourlyLimit.max) },
    loop: {
      chain: Math.min(wide.loop.chain, narrow.loop.chain),
      chatPerHour: Math.min(wide.loop.chatPerHour, narrow.loop.chatPerHour),
    },
    quietHours: hasOwnQuiet
      ? { ...narrow.quietHours, ranges: union(wide.quietHours.ranges, narrow.quietHours.ranges) }
      : wide.quietHours,
    answersInQuietHours: wide.answersInQuietHours && narrow.answersInQuietHours,
    answersHeedActiveHours: wide.answersHeedActiveHours || narrow.answersHeedActiveHours,
  };
}

function union<T>(wide: readonly T[], narrow: readonly T[]): T[] {
  const known = new Set(wide.map((each) => JSON.stringify(each)));
  return [...wide, ...narrow.filter((each) => !known.has(JSON.stringify(each)))];
}

type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: unknown, patch: unknown): unknown {
  if (!isPlain(base) || !isPlain(patch)) return patch;
  const merged: Plain = { ...base };
  for (const [key, value] of Object.entries(patch))
    merged[key] = key in base ? merge(base[key], value) : value;
  return merged;
}

function describeIssue(issue: z.core.$ZodIssue, patch: SettingsPatch): string {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const where = path.length === 0 ? 'Settings' : `"${path.join('.')}"`;
    return `${where} has no key ${issue.keys.map((key) => `"${key}"`).join(', ')}. It takes: ${knownKeys(path).join(', ')}.`;
  }
  const value = path.reduce<unknown>(
    (at, key) => (isPlain(at) ? at[key] : Array.isArray(at) ? at[Number(key)] : undefined),
    patch,
  );
  return `Setting "${path.join('.')}" cannot be ${show(value)}: ${issue.message}.`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function knownKeys(path: readonly string[]): string[] {
  const at = path.reduce<unknown>(
    (value, key) => (isPlain(value) ? value[key] : undefined),
    defaultSettings,
  );
  return isPlain(at) ? Object.keys(at) : [];
}
