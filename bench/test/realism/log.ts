import { byChat, type Chats, type Row } from '../../realism/row.js';

/** A chat from lines such as `12 ann: hello`: seconds, user, text. */
export function log(...lines: readonly string[]): Chats {
  const rows = lines.map((line, i): Row => {
    const [, t = '', user = '', text = ''] = /^(\d+) (\S+): ?(.*)$/.exec(line) ?? [];
    return { chat: 'c', i, t: Number(t), user, text };
  });
  return byChat(rows);
}

/** One message a second by each of these users in turn. */
export function spoken(users: string): Chats {
  return log(...Array.from(users, (user, i) => `${i} ${user}: x`));
}
