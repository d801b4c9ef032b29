import { chance, pickWeighted } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import type { Headline } from '../records/headline.js';
import type { Member, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { localeOf, newestOf } from './history.js';
import { type Interest, interestIn, interestsOf, toInterest, touches } from './interests.js';
import { readingOf } from './reading.js';

/** What a bot may start to talk about: a topic, a headline, or a headline on a topic. */
export interface NewTopic {
  readonly topic?: string;
  readonly headline?: Headline;
}

/** What {@link pickTopic} reads; `settings` with the bot's overrides. */
export interface TopicInput {
  readonly scene: Scene;
  readonly member: Member;
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
  readonly turn: number;
}

/** The topics of so many of the newest messages are not new. */
const RECENT = 10;
/** How much likelier a bot starts on what it watches or has an opinion on. */
const OWN_TOPIC_WEIGHT = 1.5;
const MAX_TOPIC = 120;

const NOTHING: NewTopic = {};
const chatTopics = new WeakMap<readonly string[], readonly Interest[]>();

/** A new topic for the bot: fresh news where the draw says so, else one of the chat's or its own; `undefined` where all is said. */
export function pickTopic(input: TopicInput): NewTopic | undefined {
  const { scene, member, settings, random, turn } = input;
  const { newsTrigger } = settings.speaking;
  const [headline] = scene.news;
  const stream = (step: string) => random.at(scene.chat.id, turn, member.bot.id, step);
  if (headline !== undefined && newsTrigger.enabled) {
    if (chance(stream('news'), newsTrigger.probability)) {
      return { headline, ...topicIn(headline, input) };
    }
  }
  const drawn = pickWeighted(stream('topic'), openTopics(input), ({ weight }) => weight);
  return drawn === undefined ? undefined : { topic: drawn.name };
}

/** The topics that are open to the bot: not in the newest messages, and no stance on them cooling down. */
export function openTopics({ scene, member, now }: TopicInput): readonly {
  readonly name: string;
  readonly weight: number;
}[] {
  const own = interestsOf(member);
  const ownKeys = new Set(own.map(({ key }) => key));
  const all = new Map<string, Interest>();
  for (const each of [...topicsOf(scene.chat.topics), ...own]) {
    if (!all.has(each.key)) all.set(each.key, each);
  }
  const taken = takenKeys(scene, [...all.values()]);
  for (const stance of member.stances) {
    if ((stance.cooldownUntil ?? 0) > now) taken.add(interestIn(stance).key);
  }
  return Array.from(all.values())
    .filter(({ key }) => !taken.has(key))
    .map(({ name, key }) => ({
      name: name.slice(0, MAX_TOPIC),
      weight: ownKeys.has(key) ? OWN_TOPIC_WEIGHT : 1,
    }));
}

function takenKeys(scene: Scene, topics: readonly Interest[]): Set<string> {
  const taken = new Set<string>();
  for (const message of newestOf(scene, RECENT, () => true)) {
    const reading = readingOf(message, localeOf(message, scene));
    for (const topic of topics) {
      if (reading.topics.includes(topic.key) || reading.symbols.includes(topic.symbol)) {
        taken.add(topic.key);
      }
    }
  }
  return taken;
}

function topicIn(headline: Headline, { scene, member }: TopicInput): NewTopic {
  const title = toInterest(headline.title);
  const words = new Set(title.words);
  const symbols = headline.title.split(/[^\p{L}\p{N}]+/u);
  const talk = { words, symbols, topics: [] };
  const found = [...interestsOf(member), ...topicsOf(scene.chat.topics)].find(
    (interest) => touches(interest, talk) !== undefined,
  );
  return found === undefined ? NOTHING : { topic: found.name.slice(0, MAX_TOPIC) };
}

function topicsOf(names: readonly string[]): readonly Interest[] {
  let topics = chatTopics.get(names);
  if (topics === undefined) {
    topics = names.map(toInterest);
    chatTopics.set(names, topics);
  }
  return topics;
}
