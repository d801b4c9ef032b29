import { describe, expect, it } from 'vitest';
import { start } from '../start.js';

const LIVE = ['--scene', 'book-club', '--speed', '20', '--seed', 'pipe'];

describe('a room behind pipes', () => {
  it('answers a line, ends when the input has ended and is answered, and reports', async () => {
    const room = start([...LIVE, '--name', 'Mia']);
    room.child.stdin.write('June, do you enjoy a slow book?\n');
    room.child.stdin.end();
    const { code, output, errors } = await room.ended;
    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(output).toMatch(/^\d\d:\d\d June +↳ Mia: June, do you enjoy a slow book\?$/m);
    expect(output).toMatch(/people +1 answered of 1 message/);
    expect(output).not.toContain('\u001b');
  }, 90_000);

  it('keeps standard output for the figures where they are asked for', async () => {
    const room = start([...LIVE, '--json']);
    room.child.stdin.write('June, do you enjoy a slow book?\n/quit\n');
    await room.until(/Report · /);
    const { code, output, errors } = await room.ended;
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ failed: 0, transcriptSha256: expect.any(String) });
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(errors).toContain('June, do you enjoy a slow book?');
  }, 90_000);

  it('runs a number of ticks in real time where a speed is given', async () => {
    const room = start([...LIVE, '--ticks', '3', '--json']);
    const { code, output } = await room.ended;
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ ticks: 3, failed: 0 });
  }, 90_000);

  it.runIf(process.platform !== 'win32')(
    'closes with its report on SIGINT and SIGTERM',
    async () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        const room = start(LIVE);
        await room.until(/^\d\d:\d\d \w+ +\S/m);
        room.child.kill(signal);
        const { code, output } = await room.ended;
        expect(code).toBe(0);
        expect(output).toContain('Closing the room …');
        expect(output).toMatch(/success rate +100%/);
      }
    },
    90_000,
  );

  it('ends in peace when nobody reads on', async () => {
    const room = start(['--scene', 'book-club', '--ticks', '2000']);
    room.child.stdout.destroy();
    const { code, errors } = await room.ended;
    expect(code).toBe(0);
    expect(errors).toBe('');
  }, 90_000);
});
