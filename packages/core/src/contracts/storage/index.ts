import type { Storage } from '../../ports/storage.js';
import { describeInbox } from '../inbox.js';
import type { Factory, TestApi } from '../test-api.js';
import { memoryCases } from './memories.js';
import { erasedClaimCases } from './memory-erased-claims.js';
import { memoryEventCases } from './memory-events.js';
import { forgettingCases } from './memory-forgetting.js';
import { memorySearchCases } from './memory-search.js';
import { messageCases } from './messages.js';
import { recordCases } from './records.js';
import { sceneCases } from './scenes.js';
import { type StorageSuite, seedChat } from './suite.js';
import { turnCases } from './turns.js';

/**
 * What every storage must do. The factory gives an empty one for each test; the suite opens it before the test and closes it afterwards. All times are
 * passed in requests: no clock is needed.
 */
export function describeStorage(name: string, factory: Factory<Storage>, api: TestApi): void {
  const { describe, it, expect, beforeEach, afterEach } = api;
  describe(`${name}: storage`, () => {
    let current: Storage;
    const suite: StorageSuite = { api, storage: () => current };
    beforeEach(async () => {
      current = await factory();
      await current.open();
    });
    afterEach(async () => current.close());

    it('has a name and says what it can', async () => {
      expect(current.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(typeof current.capabilities.isDurable).toBe('boolean');
      expect(typeof current.capabilities.isShared).toBe('boolean');
    });

    recordCases(suite);
    messageCases(suite);
    turnCases(suite);
    sceneCases(suite);
    memoryCases(suite);
    memoryEventCases(suite);
    erasedClaimCases(suite);
    memorySearchCases(suite);
    forgettingCases(suite);
    const inboxOf = async () => {
      await seedChat(current);
      await seedChat(current, 'chat-2');
      return current.inbox;
    };
    describeInbox(name, inboxOf, api);
  });
}
