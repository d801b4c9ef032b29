import { judge, otherChannels } from '../bench/realism/bands.js';
import { measureRooms, table } from '../bench/realism/measure.js';
import { COMMUNITY, type Kind, MEETING, SEEDS, SUPPORT } from '../bench/realism/room/kinds.js';
import { type Proof, prove } from './kit/prove.js';

/** The most that the speaker-change gaps of a real chat differ from a log-normal distribution. */
const LARGEST_KS = 0.066;
/** How near to its own share of A-B-A turns a channel of another kind must come. */
const NEAR = 0.05;

/** Rooms of bots and simulated people talk as eight open group chats do, and channels of other kinds as their own kind does. */
await prove({
  name: 'realism',
  short: { seeds: 3 },
  full: { seeds: SEEDS.length },
  async run({ seeds }, proof) {
    const measure = (kind: Kind) =>
      measureRooms({ ...kind, seeds: SEEDS.slice(0, seeds), log: proof.log });
    const community = await measure(COMMUNITY);
    for (const line of table(community.medians)) proof.log(line);
    const { dynamics, surface, outside } = judge(community.medians);
    const ks = community.medians['speakerChange_ksLogN'] ?? Number.NaN;
    proof.figure('open community, medians', community.medians);
    proof.holds('at least 28 of 31 dynamics bands', dynamics.inside >= 28, {
      ...dynamics,
      outside,
    });
    proof.holds('at least 9 of 12 surface bands', surface.inside >= 9, surface);
    proof.holds(
      'speaker changes come in times as near to log-normal as people’s',
      ks <= LARGEST_KS,
      ks,
    );
    proof.holds(
      'at least 80% of wakes ask no model, night and quiet hours included',
      community.wakesWithoutModel >= 0.8,
      community.wakesWithoutModel,
    );
    proof.holds(
      'a sent message takes at most 1.1 generations',
      community.generationsAMessage <= 1.1,
      community.generationsAMessage,
    );
    comesNear('support', (await measure(SUPPORT)).medians['ABA'], proof);
    comesNear('meeting', (await measure(MEETING)).medians['ABA'], proof);
  },
});

function comesNear(
  kind: 'support' | 'meeting',
  share: number | undefined = Number.NaN,
  proof: Proof,
) {
  const real = otherChannels[kind]['ABA'] ?? Number.NaN;
  proof.figure(`${kind}, share of A-B-A turns`, { ours: share, real });
  proof.holds(`${kind}: A-B-A within ${NEAR} of ${real}`, Math.abs(share - real) <= NEAR, share);
}
