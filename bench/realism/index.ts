import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Benchmark } from '../benchmark.js';
import { bands, judge, otherChannels, surface } from './bands.js';
import { measureRooms, table } from './measure.js';
import { drawPage } from './page/draw-page.js';
import { COMMUNITY, MEETING, SEEDS, SUPPORT } from './room/kinds.js';
import { uniformRoom } from './room/uniform-room.js';
import { byChat, type Chats, readRows } from './row.js';
import { type Statistics, statisticsOf } from './statistics/index.js';

const LEAST_MESSAGES = 1_000;

/** Every statistic with its band and whether it lies inside. */
function withBands(statistics: Statistics) {
  const { outside } = judge(statistics);
  return Object.fromEntries(
    Object.entries(bands).map(([name, { min, max }]) => [
      name,
      {
        value: Math.round((statistics[name] ?? Number.NaN) * 1000) / 1000,
        min,
        max,
        isInside: !outside.includes(name),
        kind: surface.has(name) ? 'surface' : 'dynamics',
      },
    ]),
  );
}

function summary(statistics: Statistics) {
  const { dynamics, surface: text } = judge(statistics);
  return {
    dynamicsInside: dynamics.inside,
    surfaceInside: text.inside,
    statistics: withBands(statistics),
  };
}

function measureLog(chats: Chats, log: (line: string) => void): Statistics {
  const short = chats.filter((chat) => chat.length < LEAST_MESSAGES);
  if (short.length > 0)
    log(`${short.length} chats have fewer than ${LEAST_MESSAGES} messages and were left out`);
  return statisticsOf(chats.filter((chat) => chat.length >= LEAST_MESSAGES));
}

const benchmark: Benchmark = {
  about: 'a room of bots, or a message log, measured by what eight open group chats show',
  data: 'optional',
  async run({ data, log, page }) {
    const community = await measureRooms({ ...COMMUNITY, seeds: SEEDS, log });
    log(`open community, medians of ${SEEDS.length} seeds:`);
    for (const line of table(community.medians)) log(line);
    const [first] = community.runs;
    const ours = byChat(first?.rows ?? []);
    const rows = first?.rows ?? [];
    const seconds = (rows.at(-1)?.t ?? 0) - (rows[0]?.t ?? 0);
    const uniform = byChat(uniformRoom('uniform', rows.length, seconds));
    const uniformStatistics = statisticsOf(uniform);
    const support = await measureRooms({ ...SUPPORT, seeds: SEEDS, log });
    const meeting = await measureRooms({ ...MEETING, seeds: SEEDS, log });
    const real = data === undefined ? undefined : byChat(readRows(readFileSync(data, 'utf8')));
    const realStatistics = real === undefined ? undefined : measureLog(real, log);
    if (realStatistics !== undefined) {
      log('the log:');
      for (const line of table(realStatistics)) log(line);
    }
    const columns = [
      { name: 'Ours', chats: ours, statistics: statisticsOf(ours) },
      ...(real === undefined || realStatistics === undefined || data === undefined
        ? []
        : [{ name: `Real: ${basename(data)}`, chats: real, statistics: realStatistics }]),
      { name: 'Uniform chance', chats: uniform, statistics: uniformStatistics },
    ];
    page('realism.svg', drawPage(columns));
    return {
      seeds: SEEDS.length,
      days: COMMUNITY.days,
      bots: COMMUNITY.bots,
      people: COMMUNITY.people,
      messages: community.messages,
      shareByBots: community.byBots,
      wakesWithoutModel: community.wakesWithoutModel,
      generationsAMessage: community.generationsAMessage,
      openCommunity: summary(community.medians),
      supportABA: { value: support.medians['ABA'], real: otherChannels.support['ABA'] },
      meetingABA: { value: meeting.medians['ABA'], real: otherChannels.meeting['ABA'] },
      uniformChance: summary(uniformStatistics),
      ...(realStatistics === undefined ? {} : { log: summary(realStatistics) }),
    };
  },
};
export default benchmark;
