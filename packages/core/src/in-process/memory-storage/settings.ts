import type { SettingStore } from '../../ports/storage.js';
import { parseRecord } from '../../records/parse-record.js';
import { Setting } from '../../records/setting.js';
import type { World } from './world.js';

/** Settings by key. */
export function settingStore(world: World): SettingStore {
  return {
    all: async () =>
      Object.freeze([...world.settings.values()].sort((a, b) => (a.key < b.key ? -1 : 1))),
    put: async (values, now) => {
      const next = new Map<string, Setting>();
      const stored = values.map(({ key, value }) => {
        const version = ((next.get(key) ?? world.settings.get(key))?.version ?? 0) + 1;
        const setting = parseRecord(Setting, { key, value, updatedAt: now, version }, 'Setting');
        next.set(key, setting);
        return setting;
      });
      for (const [key, setting] of next) world.settings.set(key, setting);
      return Object.freeze(stored);
    },
    delete: async (key) => world.settings.delete(key),
  };
}
