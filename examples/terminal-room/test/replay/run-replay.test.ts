import { describe, expect, it } from 'vitest';
import { logAt } from '../paths.js';
import { run } from '../start.js';

const irc = logAt('garden.irc.txt');
const names = /wren|mossy|tilda|ivo|beans|ladder/i;

describe('a replayed IRC log', () => {
  it('lets the bot answer whoever speaks to the one it stands in for, and nobody else', async () => {
    const { code, output, errors } = await run([
      ...['--replay', irc, '--stand-in', 'mossy=june', '--json'],
    ]);
    expect(code).toBe(0);
    const { replay, ...figures } = JSON.parse(output);
    expect(figures.failed).toBe(0);
    expect(replay).toMatchObject({
      title: 'garden.irc.txt',
      lines: { messages: 20, system: 3, unreadable: 1 },
      withheld: 4,
      notices: 1,
      people: 3,
      received: 15,
      waiting: 0,
    });
    const { start, another, name } = replay.spokenTo;
    expect(start.messages).toBe(5);
    expect(start.answered + start.coalesced).toBe(5);
    expect(another).toMatchObject({ messages: 3, answered: 0, coalesced: 0 });
    expect(name).toMatchObject({ messages: 1 });
    expect(replay.handled + replay.coalesced + replay.rejected).toBe(replay.received);
    expect(replay.secondsToAnswer.p95).toBeGreaterThanOrEqual(replay.secondsToAnswer.p50);
    expect(output).not.toMatch(names);
    expect(errors).toContain('Exchanges');
    expect(errors).toMatch(/mossy \(artificial\): \S/);
  }, 60_000);

  it('is the same in another process, and tells no names where none are wanted', async () => {
    const args = ['--replay', irc, '--stand-in', 'most-addressed=june', '--anonymous'];
    const [one, two] = await Promise.all([run(args), run(args)]);
    const plain = (text = '') => text.replace(/^.*(?:run in|tick cost|peak RSS).*$/gm, '');
    expect(one?.code).toBe(0);
    expect(plain(one?.output)).toBe(plain(two?.output));
    expect(one?.output.replace('garden.irc.txt', '')).not.toMatch(names);
    expect(one?.output).toMatch(/bots: june \(artificial\)/);
    expect(one?.output).toMatch(/answered share +100%/);
    expect(one?.output).toMatch(/false answers +0%/);
    expect(one?.output).toMatch(/adds up +yes/);
  }, 60_000);

  it('may be joined by the whole cast, and cut short', async () => {
    const { output } = await run(['--replay', irc, '--ticks', '3', '--json']);
    const { ticks, replay } = JSON.parse(output);
    expect(ticks).toBe(3);
    expect(replay.withheld).toBe(0);
  }, 60_000);
});

describe('a replayed log as JSON Lines', () => {
  it('takes its replies and mentions for what they are', async () => {
    const { output } = await run([
      ...['--replay', logAt('garden.jsonl'), '--stand-in', 'mossy', '--json'],
    ]);
    const { replay } = JSON.parse(output);
    expect(replay).toMatchObject({ withheld: 2, received: 6, waiting: 0 });
    expect(replay.spokenTo.reply).toMatchObject({ messages: 1 });
    expect(replay.spokenTo.reply.answered + replay.spokenTo.reply.coalesced).toBe(1);
    expect(replay.spokenTo.name.answered + replay.spokenTo.name.coalesced).toBe(1);
    expect(replay.spokenTo.another).toMatchObject({ messages: 2, answered: 0 });
  }, 60_000);
});

describe('a log that holds nothing to replay', () => {
  it.each([
    ['no message', [], /holds no message; it takes an IRC log/],
    ['nobody spoken to', ['--stand-in', 'most-addressed'], /nobody is spoken to by name/],
  ])(
    '%s: is refused in one line',
    async (_what, more, message) => {
      const { code, output, errors } = await run([
        '--replay',
        logAt('empty.txt'),
        ...more,
        '--json',
      ]);
      expect(code).toBe(2);
      expect(output).toBe('');
      expect(errors).toMatch(message);
      expect(errors.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );
});
