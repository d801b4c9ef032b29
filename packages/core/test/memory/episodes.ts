import type { Memory } from '../../src/records/memory.js';
import { testMemory } from '../../src/testing/builders.js';

/** A remembered message of 'chat-1', said by `authorId` a number of minutes after the test's epoch. */
export function episode(
  id: string,
  text: string,
  overrides: Partial<Parameters<typeof testMemory>[0]> & { readonly minute?: number } = {},
): Memory {
  const { minute = 0, ...rest } = overrides;
  const at = 1_700_000_000_000 + minute * 60_000;
  return testMemory({
    id,
    text,
    kind: 'episode',
    origin: 'heard',
    chatId: 'chat-1',
    visibility: 'chat',
    authorId: 'person-1',
    evidence: [{ messageId: id, quote: text.slice(0, 100) }],
    validFrom: at,
    recordedAt: at,
    stability: 7,
    ...rest,
  });
}
