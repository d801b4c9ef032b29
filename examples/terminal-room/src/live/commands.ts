import { readSpeed } from '../arguments.js';
import type { OpenRoom } from '../cast/open-room.js';
import { padded } from '../screen/width.js';
import type { Outlet } from '../session.js';
import { whyLines } from './why.js';

/** What the commands of a room act on. */
export interface CommandContext {
  readonly room: OpenRoom;
  readonly outlet: Outlet;
  readonly show: (lines: readonly string[]) => void;
  readonly mutes: Mutes;
  readonly setPaused: (isPaused: boolean) => Promise<void>;
  /** The tick that sent the newest message. */
  readonly lastTickId: () => string | undefined;
  readonly report: () => readonly string[];
  readonly quit: () => void;
}

/** Whom the person at the terminal does not want to hear. */
export interface Mutes {
  readonly has: (botId: string) => boolean;
  readonly set: (botId: string, isMuted: boolean) => Promise<void>;
}

/** Does what a line that begins with a slash asks for. */
export async function runCommand(line: string, context: CommandContext): Promise<void> {
  const { room, outlet, show, mutes } = context;
  const { words, paint } = outlet;
  const { commands } = words;
  const { scene } = room;
  const [command = '', ...rest] = line.trim().split(/\s+/);
  const argument = rest.join(' ');
  const names = scene.bots.map(({ bot }) => bot.name).join(', ');
  switch (command.toLocaleLowerCase('en')) {
    case '/help': {
      const width = Math.max(...commands.help.map(([name]) => name.length));
      return show(commands.help.map(([name, about]) => `  ${padded(name, width)}  ${about}`));
    }
    case '/who':
      return show(
        scene.bots.map(({ bot, stances }) => {
          const topics = stances.map(({ topic }) => topic).join(', ');
          return `  ${commands.who(bot.name, topics, mutes.has(bot.id))}`;
        }),
      );
    case '/about':
      return show(commands.about(scene.title, scene.notice));
    case '/mute':
    case '/unmute': {
      const isMuting = command.toLocaleLowerCase('en') === '/mute';
      if (argument === '') return show([commands.needsName(command, names)]);
      const bot = findBot(room, argument, words.locale);
      if (bot === undefined) return show([commands.nobody(argument, names)]);
      await mutes.set(bot.id, isMuting);
      return show([isMuting ? commands.muted(bot.name) : commands.unmuted(bot.name)]);
    }
    case '/pause':
      await context.setPaused(true);
      return show([commands.paused]);
    case '/resume':
      await context.setPaused(false);
      return show([commands.resumed]);
    case '/speed': {
      const factor = readSpeed(argument);
      if (factor === undefined) return show([commands.badSpeed(argument)]);
      await room.setSpeed(factor);
      return show([commands.speed(factor)]);
    }
    case '/why': {
      const tickId = context.lastTickId();
      const trace = tickId === undefined ? undefined : await room.engine.trace(tickId);
      if (trace === undefined) return show([words.why.nothing]);
      return show(whyLines({ trace, scene, words, paint }));
    }
    case '/report':
      return show(context.report());
    case '/quit':
    case '/exit':
      return context.quit();
    default:
      return show([commands.unknown(command)]);
  }
}

function findBot({ scene }: OpenRoom, given: string, locale: string) {
  const fold = (text: string) => text.replace(/^@/, '').toLocaleLowerCase(locale);
  const wanted = fold(given);
  return scene.bots
    .map(({ bot }) => bot)
    .find((bot) =>
      [bot.name, bot.id, String(bot['username'] ?? '')].some((name) => fold(name) === wanted),
    );
}
