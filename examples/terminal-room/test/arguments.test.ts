import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ArgumentError } from '../src/argument-error.js';
import { readArguments } from '../src/arguments.js';
import { logAt } from './paths.js';

const temporary = mkdtempSync(join(tmpdir(), 'coterie-arguments-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const log = logAt('garden.irc.txt');

function refusalOf(...args: string[]): string {
  try {
    readArguments(args);
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    return (error as Error).message;
  }
  throw new Error(`${args.join(' ')} was taken`);
}

describe('a command line', () => {
  it('may be empty', () => {
    expect(readArguments([])).toEqual({
      json: false,
      standIns: [],
      isAnonymous: false,
      help: false,
    });
  });

  it('is read whole', () => {
    const target = join(temporary, 'out.jsonl');
    const read = readArguments(
      `--scene market-room --seed tuesday --speed 2,5 --ticks 40 --json --log ${target} --name Mia`.split(
        ' ',
      ),
    );
    expect({ ...read, scene: read.scene?.id }).toEqual({
      scene: 'market-room',
      seed: 'tuesday',
      speed: 2.5,
      ticks: 40,
      json: true,
      log: target,
      standIns: [],
      isAnonymous: false,
      name: 'Mia',
      help: false,
    });
  });

  it('takes stand-ins with a bot of the scene, by its id or its name, or without', () => {
    const args = ['--replay', log, '--anonymous'];
    const read = readArguments([
      ...args,
      ...['--stand-in', 'mossy=June', '--stand-in', 'wren', '--stand-in', 'most-addressed=maud'],
    ]);
    expect(read).toMatchObject({ replay: log, isAnonymous: true });
    expect(read.standIns).toEqual([
      { nick: 'mossy', botId: 'june' },
      { nick: 'wren' },
      { nick: 'most-addressed', botId: 'maud' },
    ]);
    const other = readArguments([...args, '--scene', 'market-room', '--stand-in', 'wren=Hülya']);
    expect(other.standIns).toEqual([{ nick: 'wren', botId: 'hulya' }]);
  });

  it('asks for help before all else', () => {
    expect(readArguments(['--help', '--speed', 'fast']).help).toBe(true);
    expect(readArguments(['-h']).help).toBe(true);
  });
});

describe('a command line that cannot be followed', () => {
  const missing = join(temporary, 'nowhere.txt');
  const folder = join(temporary, 'folder');
  mkdirSync(folder);

  it.each([
    ['--scene', ['--scene', 'casino'], "'casino'", 'market-room, book-club'],
    ['--speed', ['--speed', 'fast'], "'fast'", '0.1 to 20'],
    ['--speed', ['--speed', '0'], "'0'", '0.1 to 20'],
    ['--speed', ['--speed', '21'], "'21'", '0.1 to 20'],
    ['--speed', ['--speed', ''], "''", '0.1 to 20'],
    ['--ticks', ['--ticks', '0'], "'0'", 'above 0'],
    ['--ticks', ['--ticks', '1.5'], "'1.5'", 'whole number'],
    ['--ticks', ['--ticks', 'many'], "'many'", '--ticks 500'],
    ['--seed', ['--seed', ''], 'empty', 'any text'],
    ['--name', ['--name', ' '], "' '", '1 to 40'],
    ['--name', ['--name', 'a'.repeat(41)], 'aaa', '1 to 40'],
    ['--replay', ['--replay', missing], missing, 'does not exist'],
    ['--replay', ['--replay', folder], folder, 'one chat log in it'],
    ['--speed', ['--replay', log, '--speed', '2'], '--replay', 'leave it out'],
    ['--log', ['--log', folder], folder, 'give a file in it'],
    ['--log', ['--log', join(missing, 'a.jsonl')], missing, 'make it first'],
    ['--log', ['--replay', log, '--log', log], log, 'another file'],
    ['--stand-in', ['--stand-in', 'mossy'], 'log', '--replay FILE'],
    ['--stand-in', ['--replay', log, '--stand-in', '=june'], "'=june'", 'nick=bot'],
    ['--stand-in', ['--replay', log, '--stand-in', 'a=b=c'], "'a=b=c'", 'nick=bot'],
    ['--stand-in', ['--replay', log, '--stand-in', 'a b'], "'a b'", 'nick=bot'],
    ['--stand-in', ['--replay', log, '--stand-in', 'mossy=zoe'], "'zoe'", 'maud'],
    [
      '--stand-in',
      ['--replay', log, '--stand-in', 'wren=june', '--stand-in', 'mossy=june'],
      "'june'",
      'leave one of them out',
    ],
    [
      '--stand-in',
      ['--replay', log, '--stand-in', 'wren=june', '--stand-in', 'WREN'],
      "'WREN'",
      'twice',
    ],
    ['--anonymous', ['--anonymous'], 'report', '--replay FILE'],
    ['--sped', ['--sped', '2'], '--sped', '--help'],
    ['--speed', ['--speed'], '--speed', '--help'],
    ['hello', ['hello'], 'hello', '--help'],
  ])('%s: %j names the thing and the cure', (name, args, thing, cure) => {
    const message = refusalOf(...args);
    expect(message).toContain(name);
    expect(message).toContain(thing);
    expect(message).toContain(cure);
    expect(message).not.toContain('\n');
  });
});
