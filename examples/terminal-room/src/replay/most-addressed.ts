import { leadOf } from './addressing.js';
import { readLog } from './read-log.js';

/** Names that are counted, so that a log of any length costs little. */
const MAX_NAMES = 50_000;

/** The writer of a log whom others speak to most, by name at the start of a line or as the log marks it; of equals the first to write. */
export async function mostAddressed(path: string): Promise<string | undefined> {
  const nicks = new Map<string, string>();
  const calls = new Map<string, number>();
  const call = (name: string) => {
    if (calls.has(name) || calls.size < MAX_NAMES) calls.set(name, (calls.get(name) ?? 0) + 1);
  };
  for await (const { entry } of readLog(path, 0)) {
    if (entry.isNotice) continue;
    const own = entry.nick.toLowerCase();
    if (!nicks.has(own) && nicks.size < MAX_NAMES) nicks.set(own, entry.nick);
    const lead = leadOf(entry.text);
    const named = new Set(entry.mentions?.map((name) => name.toLowerCase()));
    if (lead !== undefined) named.add(lead);
    for (const name of named) if (name !== own) call(name);
  }
  let best: { readonly nick: string; readonly times: number } | undefined;
  for (const [key, nick] of nicks) {
    const times = calls.get(key) ?? 0;
    if (times > (best?.times ?? 0)) best = { nick, times };
  }
  return best?.nick;
}
