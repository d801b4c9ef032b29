import { CoterieError } from '../errors.js';
import { readKeys } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Signals } from '../ports/signals.js';
import type { Storage } from '../ports/storage.js';
import type { Setting, SettingsPatch } from '../records/setting.js';
import { applySettings, defaultSettings, type Settings } from '../settings.js';

/** The global settings of an engine: stored, checked, and live in every worker. */
export interface LiveSettings {
  /** As they stand now: defaults, then the engine's own options, then what is stored. */
  get(): Settings;
  /**
   * Stores values by group and key, for every worker and for good.
   * @throws CoterieError 'invalid-setting' that names every bad key; nothing is applied then.
   */
  patch(patch: SettingsPatch): Promise<Settings>;
  /** Forgets a stored value, so that the default holds again; false where none was stored. `key` is `group.name`. */
  reset(key: string): Promise<boolean>;
}

/** The settings with what the engine alone needs of them. */
export interface RunningSettings extends LiveSettings {
  /** Reads them again, here and in every worker, after `keys` were written elsewhere. */
  reload(keys: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** What {@link liveSettings} needs. */
export interface LiveSettingsOptions {
  readonly storage: Storage;
  readonly signals: Signals;
  readonly clock: Clock;
  readonly initial: SettingsPatch;
  readonly onChange: (keys: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
}

const TOPIC = 'settings:changed';

/** Loads the settings and follows their changes until `stop`. */
export async function liveSettings(options: LiveSettingsOptions): Promise<RunningSettings> {
  const { storage, signals } = options;
  const base = applySettings(defaultSettings, options.initial);
  let current = base;
  const reload = async () => {
    current = applySettings(base, patchOf(await storage.settings.all()));
  };
  await reload();
  const unsubscribe = await signals.subscribe(TOPIC, (payload) => {
    reload().then(() => options.onChange(readKeys(payload)), options.onError);
  });
  const tell = async (keys: readonly string[]) => {
    await reload();
    await signals.publish(TOPIC, { keys: [...keys] });
  };
  return {
    get: () => current,
    async patch(patch) {
      applySettings(current, patch);
      const stored = patchOf(await storage.settings.all());
      const values = Object.entries(patch).flatMap(([group, entries]) =>
        Object.entries(entries).map(([name, value]) => ({
          key: `${group}.${name}`,
          value: mergeValue(stored[group]?.[name], value),
        })),
      );
      await storage.settings.put(values, options.clock.now());
      await tell(values.map((value) => value.key));
      return current;
    },
    async reset(key) {
      const isKnown =
        key
          .split('.')
          .reduce<unknown>(
            (at, part) =>
              typeof at === 'object' && at !== null
                ? (at as Record<string, unknown>)[part]
                : undefined,
            defaultSettings,
          ) !== undefined;
      if (!isKnown)
        throw new CoterieError(
          'invalid-setting',
          `There is no setting "${key}". Name one as "group.name", for example "speaking.scaleFactor".`,
        );
      const isReset = await storage.settings.delete(key);
      if (isReset) await tell([key]);
      return isReset;
    },
    reload: tell,
    stop: unsubscribe,
  };
}

/** Stored settings as one patch. */
export function patchOf(settings: readonly Setting[]): SettingsPatch {
  const patch: SettingsPatch = {};
  for (const { key, value } of settings) {
    const [group = '', name = ''] = key.split('.');
    patch[group] = { ...patch[group], [name]: value };
  }
  return patch;
}

function mergeValue(
  stored: Setting['value'] | undefined,
  value: Setting['value'],
): Setting['value'] {
  const isMapping = (each: unknown): each is Record<string, Setting['value']> =>
    typeof each === 'object' && each !== null && !Array.isArray(each);
  return isMapping(stored) && isMapping(value) ? { ...stored, ...value } : value;
}
