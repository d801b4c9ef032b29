import { CoterieError } from '../../errors.js';
import type { PersonStore } from '../../ports/storage.js';
import { parseRecord } from '../../records/parse-record.js';
import { Person } from '../../records/person.js';
import { placeKey, type World } from './world.js';

/** People by id, and by platform and external id. */
export function personStore(world: World): PersonStore {
  return {
    get: async (id) => world.people.get(id),
    find: async (platform, externalId) => world.peopleByPlace.get(placeKey(platform, externalId)),
    put: async (given) => {
      const person = parseRecord(Person, given, 'Person');
      if (keepPerson(world, person)) return;
      throw new CoterieError(
        'invalid-record',
        `Person "${person.id}" cannot be "${person.externalId}" on ${person.platform}: another person is. Put it under that id.`,
      );
    },
    delete: async (id) => {
      const person = world.people.get(id);
      if (person !== undefined) dropPerson(world, person);
      return person !== undefined;
    },
  };
}

/** Adds or replaces a person; false where another has this platform and external id. */
export function keepPerson(world: World, person: Person): boolean {
  const place = placeKey(person.platform, person.externalId);
  const holder = world.peopleByPlace.get(place);
  if (holder !== undefined && holder.id !== person.id) return false;
  const before = world.people.get(person.id);
  if (before !== undefined) dropPerson(world, before);
  world.people.set(person.id, person);
  world.peopleByPlace.set(place, person);
  world.peopleVersion += 1;
  if (world.people.size > world.bounds.people) dropOldest(world);
  return true;
}

export function dropPerson(world: World, person: Person): void {
  world.people.delete(person.id);
  world.peopleByPlace.delete(placeKey(person.platform, person.externalId));
  world.peopleVersion += 1;
}

function dropOldest(world: World): void {
  for (const person of world.people.values()) {
    if (person.mutedBots.length > 0 || person.consent === 'none') continue;
    dropPerson(world, person);
    return;
  }
}
