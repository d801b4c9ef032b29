type Plain = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of all that can be set: 'pacing.typing.wpmMin'. What is empty by default is one name, whatever may stand in it. */
export function settingNames(settings: Plain, before = ''): readonly string[] {
  return Object.entries(settings).flatMap(([key, value]) =>
    isGroup(value) && Object.keys(value).length > 0
      ? settingNames(value, `${before}${key}.`)
      : [`${before}${key}`],
  );
}

/** Settings that note which of them are read. */
export interface ReadSettings {
  /** The same settings, noted when they are read; one object for one. */
  watch<T>(settings: T): T;
  /** What stands behind watched settings, to be read unnoted. */
  unwatch<T>(settings: T): T;
  readonly names: ReadonlySet<string>;
}

/** Notes every value that is read out of watched settings. */
export function readSettings(): ReadSettings {
  const names = new Set<string>();
  const watched = new WeakMap<object, object>();
  const behind = new WeakMap<object, object>();
  const watch = (value: unknown, before: string): unknown => {
    if (!isGroup(value) || Object.keys(value).length === 0) return value;
    const known = watched.get(value);
    if (known !== undefined) return known;
    const shown = {};
    for (const [key, inner] of Object.entries(value)) {
      const name = `${before}${key}`;
      const given = watch(inner, `${name}.`);
      Object.defineProperty(shown, key, {
        enumerable: true,
        get: () => {
          if (given === inner) names.add(name);
          return given;
        },
      });
    }
    watched.set(value, Object.freeze(shown));
    behind.set(shown, value);
    return shown;
  };
  return {
    watch: (settings) => watch(settings, '') as typeof settings,
    unwatch: (settings) =>
      isGroup(settings) ? ((behind.get(settings) ?? settings) as typeof settings) : settings,
    names,
  };
}
