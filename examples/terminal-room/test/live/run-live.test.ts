import { describe, expect, it } from 'vitest';
import { bookClub } from '../../scenes/book-club/index.js';
import { marketRoom } from '../../scenes/market-room/index.js';
import type { RoomScene } from '../../scenes/types.js';
import type { RoomArguments } from '../../src/arguments.js';
import { runLive } from '../../src/live/run-live.js';
import { type TestTerminal, testTerminal } from '../screen/terminal.js';

const OPTIONS: RoomArguments = {
  seed: 'live',
  speed: 20,
  name: 'Mia',
  json: false,
  standIns: [],
  isAnonymous: false,
  help: false,
};

/** A person at a terminal, in a room that runs until they leave. */
function enter(terminal: TestTerminal, scene: RoomScene = bookClub, options = OPTIONS) {
  const { input, output } = terminal;
  return runLive(scene, options, { input, output, errors: output });
}

describe('a person at a terminal', () => {
  it('is answered by whom they call, and leaves with Ctrl-C and a report', async () => {
    const terminal = testTerminal(90, 40);
    const room = enter(terminal);
    await terminal.until(/running · .*Mia ›/s);
    terminal.type('June, do you enjoy a slow book?\r');
    await terminal.until(/June +↳ Mia: June, do you enjoy a slow book\?\n {13}\S/);
    terminal.type('\u0003');
    await room;
    const text = (await terminal.lines()).join('\n');
    expect(text).toContain('Every member of this club is an artificial persona');
    expect(text).toContain('scripted (no language model) · seed live');
    expect(text).toMatch(/^\d\d:\d\d Mia +June, do you enjoy a slow book\?$/m);
    const report = text.slice(text.indexOf('Report · '));
    expect(report).toMatch(/^ {2}people +1 answered of 1 message, after \d/m);
    expect(report).toMatch(/success rate +100%/);
    expect(report).not.toContain('Mia ›');
  }, 90_000);

  it('sees who types, for as long as they do', async () => {
    const terminal = testTerminal(90, 40);
    const room = enter(terminal, bookClub, { ...OPTIONS, speed: 8 });
    await terminal.until(/^(\w+) is typing…$/m);
    const typist = /^(\w+) is typing…$/m.exec((await terminal.lines()).join('\n'))?.[1];
    await terminal.until(new RegExp(`^\\d\\d:\\d\\d ${typist} +\\S`, 'm'));
    terminal.type('/quit\r');
    await room;
    expect((await terminal.lines()).join('\n')).not.toContain('is typing…');
  }, 90_000);

  it('is spoken to in the language of the room, in a narrow terminal too', async () => {
    const terminal = testTerminal(30, 60);
    const room = enter(terminal, marketRoom, { ...OPTIONS, name: 'İnci' });
    await terminal.until(/^çalışıyor · /m);
    terminal.type('Nermin hocam, temettüyle geçinmek mümkün mü sizce?\r');
    await terminal.until(/Nermin\n {2}↳ İnci: Nermin/);
    terminal.type('\u0003');
    await room;
    const lines = await terminal.lines();
    expect(lines.join('\n')).toContain('Yatırım tavsiyesi değildir.');
    expect(lines.join('\n')).toContain('Rapor · ');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(29);
  }, 90_000);

  it('can ask about the room, rest it, mute somebody, and see why', async () => {
    const terminal = testTerminal(100, 60);
    const room = enter(terminal);
    terminal.type('/help\r');
    await terminal.until(/\/mute NAME +hide somebody/);
    terminal.type('/who\r');
    await terminal.until(/^ {2}Odile: /m);
    terminal.type('/about\r');
    await terminal.until(/What you type stays in this process/);
    terminal.type('/mute\r');
    await terminal.until(/\/mute needs a name: Maud/);
    terminal.type('/mute Zoe\r');
    await terminal.until(/Nobody here is called "Zoe"/);
    terminal.type('/mute june\r');
    await terminal.until(/June is muted\./);
    terminal.type('/speed 99\r');
    await terminal.until(/\/speed takes a number from 0\.1 to 20, not "99"/);
    terminal.type('/speed 15\r');
    await terminal.until(/15 times as fast/);
    terminal.type('/nothing\r');
    await terminal.until(/There is no \/nothing/);
    await terminal.until(/^running · .* · (?:[2-9]|\d\d) messages/m);
    terminal.type('/why\r');
    await terminal.until(/^Why .* said "/m);
    await terminal.until(/^ {2}model +scripted:grammar, scripted \(no language model\)$/m);
    terminal.type('/pause\r');
    await terminal.until(/^paused · /m);
    terminal.type('/resume\r');
    await terminal.until(/^running · /m);
    terminal.type('/report\r');
    await terminal.until(/^Report · /m);
    terminal.type('/quit\r');
    await room;
    expect((await terminal.lines()).join('\n')).not.toMatch(/^\d\d:\d\d June +\S/m);
  }, 90_000);

  it('may not take the name of a persona', async () => {
    const terminal = testTerminal(90);
    await expect(enter(terminal, bookClub, { ...OPTIONS, name: 'june' })).rejects.toThrow(
      "--name 'june' is a persona of this room; give another name",
    );
  });
});
