/** A plain record that one of the core's schemas takes: defaults may be left out. */
export type SceneRecord = Readonly<Record<string, unknown>>;

/** One member of the cast: the input of the Bot, Stance and Holding schemas without what the loader adds (botId, times). */
export interface SceneBot {
  readonly bot: SceneRecord & { readonly id: string; readonly name: string };
  readonly stances: readonly {
    readonly topic: string;
    readonly text: string;
    readonly confidence?: number;
  }[];
  readonly holdings: readonly {
    readonly symbol: string;
    readonly averagePrice?: number;
    readonly size?: number;
    readonly note?: string;
  }[];
}

/** A ready room: who is in it, what they talk about, and what they may know. Everything in it is invented or timeless; nothing is said of a living person. */
export interface RoomScene {
  /** What `--scene` takes. */
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly title: string;
  /** Shown when a bot joins and in /about; says that the personas are artificial. */
  readonly notice: string;
  /** Ten or more. */
  readonly topics: readonly string[];
  /** Overrides of the global settings, by group and key. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Six to eight. */
  readonly bots: readonly SceneBot[];
  /** Inputs of the LoreEntry schema. */
  readonly lore: readonly { readonly keys: readonly string[]; readonly content: string }[];
  /** Told one at a time while the room runs; fictional or timeless. */
  readonly headlines: readonly { readonly title: string; readonly summary?: string }[];
}
