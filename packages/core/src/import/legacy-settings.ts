import { CoterieError } from '../errors.js';
import { freezeDeep } from '../records/parse-record.js';
import type { Json } from '../records/primitives.js';
import type { SettingsPatch } from '../records/setting.js';
import { applySettings, defaultSettings } from '../settings.js';
import { foldKey } from './fold-key.js';
import { MAX_INPUT, sizeOf } from './input-size.js';
import { LEGACY_SETTING_KEYS, type LegacyTarget } from './legacy-setting-keys.js';
import { candidatesOf } from './legacy-setting-values.js';
import { openValue } from './open-value.js';
import { importRoot, type Place, type Repair } from './repairs.js';
import { isRow, type Row } from './row.js';
import { isSecretKey, secretsIn } from './secrets.js';

/** Legacy settings as a patch of ours, deep-frozen, and what was repaired on the way. */
export interface NormalizedSettings {
  /** Always passes `applySettings` over the defaults. */
  readonly patch: SettingsPatch;
  readonly repairs: readonly Repair[];
}

/** What the predecessor did where its settings said nothing and our defaults differ: apply it before an imported patch. */
export const legacyBaseSettings: SettingsPatch = freezeDeep({
  speaking: { initiative: 1 },
  limits: { botHourlyLimit: { max: 12 } },
  pacing: { profile: 'legacy' },
});

const MAX_SETTINGS = 500;
const targets = knownTargets();

/**
 * Reads legacy settings: a mapping, a list of `{ key, value }` rows, JSON text, wrapped values, texts for numbers and booleans, legacy keys and our own
 * ones in any spelling, flat or in groups. What is unknown or refused is reported and never applied. Never throws.
 */
export function normalizeSettings(input: unknown): NormalizedSettings {
  const isTooLarge = sizeOf(input) > MAX_INPUT;
  const { place, repairs } = importRoot(isTooLarge ? [] : secretsIn(input));
  if (isTooLarge) place.note('is larger than 5 MB', undefined, 'no settings');
  let patch: SettingsPatch = {};
  for (const [key, value, at] of isTooLarge ? [] : entriesOf(openValue(input), place)) {
    const target = targetOf(key);
    if (target === undefined) {
      const problem = isSecretKey(key) ? 'is a secret' : 'is no known setting';
      at.note(problem, isSecretKey(key) ? undefined : value, 'left out');
      continue;
    }
    patch = withSetting(patch, target, value, at);
  }
  return { patch: freezeDeep(patch), repairs };
}

/** A setting's place, also where a legacy key stands in a group. */
function targetOf(key: string): LegacyTarget | undefined {
  const read = key.slice(0, 200);
  return targets.get(foldKey(read)) ?? targets.get(foldKey(read.slice(read.lastIndexOf('.') + 1)));
}

function* entriesOf(
  value: unknown,
  place: Place,
): Generator<readonly [key: string, value: unknown, place: Place]> {
  let left = MAX_SETTINGS;
  for (const [key, raw, at] of rowsOf(value, place)) {
    if (left === 0) {
      place.note(`has more than ${MAX_SETTINGS} settings`, value, 'the rest was left out');
      return;
    }
    left -= 1;
    const opened = openValue(raw);
    if (targetOf(key) !== undefined || !isRow(opened)) {
      yield [key, opened, at];
      continue;
    }
    const isGroup = GROUPS.has(foldKey(key.slice(0, 200)));
    if (!isGroup) yield [key, opened, at];
    else
      for (const [name, inner] of Object.entries(opened).slice(0, MAX_SETTINGS))
        yield [`${key}.${name}`, openValue(inner), at.within(name)];
  }
}

const GROUPS: ReadonlySet<string> = new Set(Object.keys(defaultSettings).map(foldKey));

function* rowsOf(
  value: unknown,
  place: Place,
): Generator<readonly [key: string, value: unknown, place: Place]> {
  if (isRow(value)) {
    const key = value['key'];
    if (typeof key === 'string' && Object.hasOwn(value, 'value'))
      yield [key, value['value'], place.within(key)];
    else for (const name of Object.keys(value)) yield [name, value[name], place.within(name)];
    return;
  }
  if (!Array.isArray(value)) {
    place.note('is no mapping of settings', value, 'no settings');
    return;
  }
  for (const [index, raw] of value.slice(0, MAX_SETTINGS).entries()) {
    const row = isRow(raw) ? raw : openValue(raw);
    const key = isRow(row) ? (row['key'] ?? row['name']) : undefined;
    if (isRow(row) && typeof key === 'string') yield [key, row['value'], place.within(key)];
    else place.within(index).note('is no setting', raw, 'left out');
  }
}

function withSetting(
  patch: SettingsPatch,
  target: LegacyTarget,
  value: unknown,
  place: Place,
): SettingsPatch {
  const path = target.path.split('.');
  const kept = path.reduce<unknown>(
    (at, key) => (isRow(at) ? at[key] : undefined),
    defaultSettings,
  );
  let refusal = 'is not understood';
  for (const candidate of candidatesOf(value, target, kept, place)) {
    const [group = '', name = '', inner] = path;
    const wrapped = inner === undefined ? candidate : { [inner]: candidate };
    const before = patch[group]?.[name];
    const merged = isRow(before) && isRow(wrapped) ? deepMerge(before, wrapped) : wrapped;
    const next = { ...patch, [group]: { ...patch[group], [name]: merged as Json } };
    try {
      applySettings(defaultSettings, next);
    } catch (error) {
      if (!CoterieError.isInstance(error)) throw error;
      refusal = error.message;
      continue;
    }
    const became = JSON.stringify(candidate);
    if (typeof value === 'object' ? value !== null : became !== JSON.stringify(value))
      place.note('is in another form', value, became);
    return next;
  }
  place.note(refusal, value, 'left out');
  return patch;
}

function deepMerge(base: Row, over: Row): Row {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const known = merged[key];
    merged[key] = isRow(known) && isRow(value) ? deepMerge(known, value) : value;
  }
  return merged;
}

/** Legacy keys, and our own as `group.key`, as `group.key.inner` and, where no other setting has that name, alone. */
function knownTargets(): ReadonlyMap<string, LegacyTarget> {
  const found = new Map<string, LegacyTarget>();
  const byName = new Map<string, LegacyTarget | undefined>();
  const add = (path: string, name: string): void => {
    const target: LegacyTarget = { path, form: 'plain' };
    found.set(foldKey(path), target);
    byName.set(foldKey(name), byName.has(foldKey(name)) ? undefined : target);
  };
  for (const [group, settings] of Object.entries(defaultSettings)) {
    for (const [name, value] of Object.entries(settings as Row)) {
      add(`${group}.${name}`, name);
      for (const inner of isRow(value) ? Object.keys(value) : [])
        found.set(foldKey(`${group}.${name}.${inner}`), {
          path: `${group}.${name}.${inner}`,
          form: 'plain',
        });
    }
  }
  for (const [name, target] of byName)
    if (target !== undefined && !found.has(name)) found.set(name, target);
  for (const [key, target] of Object.entries(LEGACY_SETTING_KEYS)) found.set(foldKey(key), target);
  return found;
}
