import type { LanguageModel } from '@coterie/core';
import type { RoomScene } from '../scenes/types.js';
import type { OpenRoom } from './cast/open-room.js';
import { type RoomLog, roomLog } from './record/room-log.js';
import type { RoomEvent } from './record/story.js';
import { eventLines, type LineStyle } from './screen/event-lines.js';
import { type Paint, painterFor, speakerFormat } from './screen/paint.js';
import { type LineStream, plainScreen, type Screen } from './screen/screen.js';
import { widthOf, wrapHanging } from './screen/width.js';
import { type Words, wordsOf } from './words/index.js';

/** What a run reads and writes. */
export interface Streams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean; unref?(): unknown };
  readonly output: LineStream;
  readonly errors: LineStream;
}

/** This process's own. */
export const ownStreams = (): Streams => ({
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});

/** Where a run speaks: with `--json` standard output is for the figures alone. */
export interface Outlet {
  readonly stream: LineStream;
  readonly paint: Paint;
  readonly words: Words;
  /** What writes the lines: the models' names, or that there is none. */
  readonly writer: string;
}

/** The outlet of a run. */
export function outletOf(
  scene: RoomScene,
  isJson: boolean,
  streams = ownStreams(),
  models: readonly LanguageModel[] = [],
): Outlet {
  const stream = isJson ? streams.errors : streams.output;
  const words = wordsOf(scene.locale);
  const names = models.map(({ id, isScripted }) => (isScripted ? words.scriptedModel : id));
  const writer = names.length === 0 ? words.scriptedModel : names.join(' → ');
  return { stream, paint: painterFor(stream, process.env), words, writer };
}

/** Makes the lines of a room's events on a screen. */
export function linesFor(room: OpenRoom, outlet: Outlet, screen: Screen) {
  const { paint, words } = outlet;
  const { scene } = room;
  const formats = new Map(scene.bots.map(({ bot }, place) => [bot.id, speakerFormat(place)]));
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: scene.timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  const longest = Math.max(6, ...scene.bots.map(({ bot }) => widthOf(bot.name)));
  return (event: RoomEvent): string[] => {
    const columns = screen.columns();
    const style: LineStyle = {
      words,
      paint,
      ...(columns === undefined ? {} : { columns }),
      nameColumns: Math.min(12, longest),
      paintName: (name, botId) =>
        paint(botId === undefined ? 'bold' : (formats.get(botId) ?? 'bold'), name),
      timeOf: (at) => time.format(at),
    };
    return eventLines(event, style);
  };
}

/** What is shown before anybody speaks: the room, its notice, who is in it, and that all of them are artificial. */
export function openingLines(
  scene: RoomScene,
  { paint, words, writer }: Outlet,
  seed: string,
  takesInput: boolean,
): string[] {
  const names = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(
    scene.bots.map(({ bot }) => bot.name),
  );
  return [
    paint('bold', scene.title),
    paint('yellow', scene.notice),
    words.start.joined(names),
    words.start.artificial,
    paint('dim', `${writer} · ${words.status.seed(seed)}`),
    ...(takesInput ? [words.start.howTo] : []),
    '',
  ];
}

/** Shows what happens in a room as plain lines. */
export function plainView(room: OpenRoom, outlet: Outlet): (event: RoomEvent) => void {
  const screen = plainScreen(outlet.stream);
  const toLines = linesFor(room, outlet, screen);
  return (event) => screen.show(toLines(event));
}

/** The log of a room, where one is asked for. */
export function openLog(path: string | undefined, room: OpenRoom): RoomLog | undefined {
  if (path === undefined) return undefined;
  const handles = room.scene.bots.map(({ bot }): [string, string] => [
    bot.name,
    String(bot['username'] ?? bot.id),
  ]);
  return roomLog(path, room.scene.id, new Map(handles));
}

/** Lines that fit into a screen's columns, where it has any. */
export function fitted(lines: readonly string[], columns: number | undefined): string[] {
  return columns === undefined ? [...lines] : lines.flatMap((line) => wrapHanging(line, columns));
}
