import type { HoldingStore, StanceStore } from '../../ports/storage.js';
import { Holding } from '../../records/holding.js';
import { parseRecord } from '../../records/parse-record.js';
import { Stance } from '../../records/stance.js';
import { frozenCopy } from '../frozen-copy.js';
import { botOf, type World } from './world.js';

/** Stances by bot and topic. */
export function stanceStore(world: World): StanceStore {
  return {
    list: async (botId) => Object.freeze([...(world.bots.get(botId)?.stances.values() ?? [])]),
    put: async (given) => {
      const stance = parseRecord(Stance, given, 'Stance');
      botOf(world, stance.botId);
      putStance(world, stance);
    },
    delete: async (botId, topic) => {
      const bot = world.bots.get(botId);
      if (bot === undefined || !bot.stances.delete(topic)) return false;
      bot.version += 1;
      return true;
    },
  };
}

/** Keeps a stance where its bot is still there. */
export function putStance(world: World, stance: Stance): void {
  const bot = world.bots.get(stance.botId);
  if (bot === undefined) return;
  bot.stances.set(stance.topic, frozenCopy(stance));
  bot.version += 1;
}

/** Holdings by bot and symbol. */
export function holdingStore(world: World): HoldingStore {
  return {
    list: async (botId) => Object.freeze([...(world.bots.get(botId)?.holdings.values() ?? [])]),
    put: async (given) => {
      const holding = parseRecord(Holding, given, 'Holding');
      const bot = botOf(world, holding.botId);
      bot.holdings.set(holding.symbol, holding);
      bot.version += 1;
    },
    delete: async (botId, symbol) => {
      const bot = world.bots.get(botId);
      if (bot === undefined || !bot.holdings.delete(symbol)) return false;
      bot.version += 1;
      return true;
    },
  };
}
