import { memoryAdded, memoryGone, testMemory, testTrace } from '../../testing/builders.js';
import { rejection } from '../test-api.js';
import { NOW, open, type StorageSuite, seedChat, settle } from './suite.js';

/** What is left of erased claims, and the secret that their keys are made with. */
export function erasedClaimCases({ api, storage }: StorageSuite): void {
  const { describe, it, expect, beforeEach } = api;
  const claim = (contentKey: string) => ({ ownerBotId: 'bot-1', contentKey, erasedAt: NOW });

  describe('erased claims', () => {
    beforeEach(async () => seedChat(storage()));

    it('are given all together where no key is named', async () => {
      const memories = ['a', 'b'].map((id) => testMemory({ id }));
      await storage().memories.write(memories.map(memoryAdded));
      await storage().memories.write(memories.map((memory) => memoryGone(memory)));
      const all = await storage().memories.erased('bot-1');
      expect(all.map(({ contentKey }) => contentKey)).toEqual(['a', 'b']);
      expect(await storage().memories.erased('bot-2')).toEqual([]);
    });

    it('may come from elsewhere: what states them goes, and is not born again', async () => {
      const evidence = [{ messageId: 'm1', quote: 'tea' }];
      const child = { derivedFrom: ['a'], evidence };
      const others = [
        testMemory({ id: 'child', origin: 'derived', kind: 'reflection', ...child }),
        testMemory({ id: 'here', contentKey: 'a', chatId: 'chat-1' }),
        testMemory({ id: 'kept' }),
      ];
      await storage().memories.write([testMemory({ id: 'a' }), ...others].map(memoryAdded));
      expect(await storage().memories.eraseClaims([claim('a'), claim('z')])).toBe(2);
      const left = await storage().memories.list({}, { limit: 10 });
      expect(left.items.map(({ id }) => id)).toEqual(['here', 'kept']);
      const again = ['a', 'z'].map((id) => memoryAdded(testMemory({ id })));
      expect((await storage().memories.write(again)).map(({ reason }) => reason)).toEqual([
        'erased',
        'erased',
      ]);
      const { items } = await storage().memories.events({ memoryId: 'a' }, { limit: 10 });
      expect(items.map(({ kind }) => kind)).toEqual(['erased']);
    });

    it('take the traces that tell such a memory with them', async () => {
      const memory = testMemory({ id: 'a' });
      await storage().memories.write([memoryAdded(memory)]);
      const opened = await open(storage());
      const memories = [{ memoryId: 'a', text: memory.text, score: 1, parts: {} }];
      const recollection = { memories, pastReferences: [] };
      const trace = testTrace({ tickId: 'told', turn: opened.scene.turn });
      await settle(storage(), opened, { tickId: 'told', trace: { ...trace, recollection } });
      const epoch = await storage().memories.epoch();
      await storage().memories.eraseClaims([claim('z')]);
      expect((await storage().ticks.trace('told'))?.tickId).toBe('told');
      await storage().memories.eraseClaims([claim('a')]);
      expect(await storage().ticks.trace('told')).toBeUndefined();
      expect(await storage().memories.epoch()).toBe(epoch + 1);
    });

    it('are refused where they are none, and none is kept then', async () => {
      const bad = { ...claim('b'), erasedAt: -1 };
      const error = await rejection(storage().memories.eraseClaims([claim('a'), bad]));
      expect(error).toMatchObject({ code: 'invalid-record' });
      expect(await storage().memories.erased('bot-1')).toEqual([]);
    });

    it('have keys made with one secret: the first that was proposed', async () => {
      const proposed = await Promise.all(
        ['one', 'two'].map((each) => storage().memories.secret(each)),
      );
      expect(['one', 'two'].includes(proposed[0] as string)).toBe(true);
      expect(new Set(proposed).size).toBe(1);
      expect(await storage().memories.secret('three')).toBe(proposed[0]);
    });
  });
}
