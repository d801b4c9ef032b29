import {
  englishRoom,
  type RoomLanguage,
  turkishRoom,
} from '../packages/core/test/scripted/room-language.js';
import {
  defectsIn,
  foreignWords,
  repeatRates,
  SPOKEN_DEFECTS,
  unrelatedReplies,
  writerAccuracy,
} from '../packages/core/test/scripted/room-quality.js';
import { type Proof, prove } from './kit/prove.js';
import { tellRoom } from './kit/room-story.js';

/** Rooms of bots alone, written by the scripted model and run by the engine, read as a room must read. */
await prove({
  name: 'rooms',
  short: { messages: 2_000, seeds: ['one'] },
  full: { messages: 2_000, seeds: ['one', 'two', 'three', 'four', 'five'] },
  async run({ messages, seeds }, proof) {
    for (const language of [englishRoom, turkishRoom])
      for (const seed of seeds) await readRoom(language, seed, messages, proof);
  },
});

async function readRoom(
  { scene, answer, foreign, names, slipsIn }: RoomLanguage,
  seed: string,
  count: number,
  proof: Proof,
): Promise<void> {
  const { texts, turns, failedTicks } = await tellRoom(scene, seed, count);
  const { exact, near } = repeatRates(texts);
  const replies = turns.filter(({ move }) => move === 'reply');
  const unrelated = unrelatedReplies(turns, scene.locale, answer);
  const related = 1 - unrelated.length / replies.length;
  const timesChance = writerAccuracy(turns, names) * scene.bots.length;
  const slips = [
    ...defectsIn(texts, SPOKEN_DEFECTS),
    ...slipsIn(texts),
    ...foreignWords(texts, foreign.words, foreign.letters),
  ];
  const room = `${scene.id}, seed ${seed}`;
  const share = (part: number) => Math.round(part * 10_000) / 10_000;
  proof.figure(room, {
    messages: texts.length,
    replies: replies.length,
    exactRepeatShare: share(exact),
    nearRepeatShare: share(near),
    relatedReplyShare: share(related),
    classifierTimesChance: Math.round(timesChance * 100) / 100,
    slips: slips.length,
  });
  proof.holds(
    `${room}: no tick fails, and all is said`,
    failedTicks === 0 && texts.length === count,
    {
      failedTicks,
      messages: texts.length,
    },
  );
  proof.holds(`${room}: at most 1% repeat a message word for word`, exact <= 0.01, share(exact));
  proof.holds(`${room}: at most 5% nearly repeat one`, near <= 0.05, share(near));
  const isRelated = related >= 0.9;
  proof.holds(`${room}: 90% of replies have to do with their target`, isRelated, share(related));
  if (!isRelated)
    for (const { text, target } of unrelated.slice(0, 5)) proof.log(`${target?.text} >> ${text}`);
  proof.holds(
    `${room}: a bag of words tells the writer 3 times better than chance`,
    timesChance >= 3,
    timesChance,
  );
  proof.holds(
    `${room}: no slip, and no word of another language`,
    slips.length === 0,
    slips.slice(0, 5),
  );
}
