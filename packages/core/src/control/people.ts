import { CoterieError } from '../errors.js';
import type { Storage } from '../ports/storage.js';
import type { Person } from '../records/person.js';

/** What a person of a chat may ask for, and an operator do for them. */
export interface PeopleControl {
  get(id: string): Promise<Person | undefined>;
  /** By the platform's own id. */
  find(platform: string, externalId: string): Promise<Person | undefined>;
  /** The bot answers this person no more. @throws CoterieError 'not-found'. */
  mute(id: string, botId: string): Promise<Person>;
  unmute(id: string, botId: string): Promise<Person>;
  /** 'none': nothing about the person is remembered from now on. */
  setConsent(id: string, consent: Person['consent']): Promise<Person>;
}

/** Makes a {@link PeopleControl} over a storage. */
export function peopleControl(storage: Storage): PeopleControl {
  const change = async (id: string, apply: (person: Person) => Person): Promise<Person> => {
    const person = await storage.people.get(id);
    if (person === undefined) {
      throw new CoterieError(
        'not-found',
        `There is no person "${id}". A person is known once they have written in a chat.`,
      );
    }
    const changed = apply(person);
    await storage.people.put(changed);
    return changed;
  };
  return {
    get: (id) => storage.people.get(id),
    find: (platform, externalId) => storage.people.find(platform, externalId),
    async mute(id, botId) {
      if ((await storage.bots.get(botId)) === undefined)
        throw new CoterieError('not-found', `There is no bot "${botId}". Name one of bots.list.`);
      return await change(id, (person) => ({
        ...person,
        mutedBots: [...new Set([...person.mutedBots, botId])],
      }));
    },
    unmute: (id, botId) =>
      change(id, (person) => ({
        ...person,
        mutedBots: person.mutedBots.filter((muted) => muted !== botId),
      })),
    setConsent: (id, consent) => change(id, (person) => ({ ...person, consent })),
  };
}
