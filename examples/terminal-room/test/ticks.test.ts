import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from './start.js';

const temporary = mkdtempSync(join(tmpdir(), 'coterie-ticks-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const FIGURES = [
  'ticks',
  'sent',
  'reacted',
  'silent',
  'failed',
  'silentReasons',
  'transcriptSha256',
  'tickMs',
  'modelCalls',
];

describe.each(['book-club', 'market-room'])('%s on a virtual clock', (scene) => {
  it('gives one JSON object on standard output, and the same one in another process', async () => {
    const args = ['--scene', scene, '--ticks', '150', '--seed', 'a', '--json'];
    const paths = [join(temporary, `${scene}-1.jsonl`), join(temporary, `${scene}-2.jsonl`)];
    const [one, two] = await Promise.all(paths.map((path) => run([...args, '--log', path])));
    expect(one?.code).toBe(0);
    const figures = JSON.parse(one?.output ?? '');
    expect(one?.output.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(figures)).toEqual(FIGURES);
    expect(figures).toMatchObject({ ticks: 150, failed: 0 });
    expect(figures.sent + figures.reacted + figures.silent + figures.failed).toBe(150);
    expect(figures.sent).toBeGreaterThan(50);
    const silences = Object.values<number>(figures.silentReasons);
    expect(silences.reduce((sum, times) => sum + times, 0)).toBe(figures.silent);
    expect(figures.transcriptSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(figures.tickMs)).toEqual(['p50', 'p99']);
    expect(figures.tickMs.p99).toBeGreaterThanOrEqual(figures.tickMs.p50);
    expect(figures.modelCalls).toBeGreaterThanOrEqual(figures.sent);

    const again = JSON.parse(two?.output ?? '');
    expect({ ...again, tickMs: 0 }).toEqual({ ...figures, tickMs: 0 });
    const [log, same] = paths.map((path) => readFileSync(path, 'utf8'));
    expect(log).toBe(same);
    const lines = (log ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThanOrEqual(figures.sent);
    expect(lines.map((line) => line.i)).toEqual(lines.map((_, place) => place));
    for (const line of lines) {
      expect(line).toMatchObject({ chat: scene, user: expect.any(String) });
      expect(line.text).not.toBe('');
      if (line.reply !== undefined) expect(line.reply).toBeLessThan(line.i);
    }
    expect(one?.errors).toContain(scene === 'book-club' ? 'Report · ' : 'Rapor · ');
  }, 60_000);
});

describe('a run on a virtual clock', () => {
  it('differs with its seed', async () => {
    const [one, two] = await Promise.all(
      ['a', 'b'].map((seed) =>
        run(['--scene', 'book-club', '--ticks', '20', '--seed', seed, '--json']),
      ),
    );
    expect(JSON.parse(one?.output ?? '').transcriptSha256).not.toBe(
      JSON.parse(two?.output ?? '').transcriptSha256,
    );
  }, 60_000);

  it('shows the talk and closes with the report, without colours where nobody looks', async () => {
    const { code, output, errors } = await run(['--scene', 'book-club', '--ticks', '40']);
    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(output).toContain('artificial persona');
    expect(output).toContain('scripted (no language model)');
    const report = output.slice(output.indexOf('Report · '));
    for (const word of ['ticks', 'sent', 'reacted', 'silent', 'failed', 'success rate', '(p95)'])
      expect(report).toContain(word);
    expect(report).toContain('messages by bot');
    expect(output).not.toContain('\u001b');
  }, 60_000);

  it('may be coloured all the same', async () => {
    const { output } = await run(['--scene', 'book-club', '--ticks', '5'], { FORCE_COLOR: '1' });
    expect(output).toContain('\u001b[');
  }, 60_000);

  it('tells in one line what it cannot follow', async () => {
    const { code, output, errors } = await run(['--scene', 'casino', '--json']);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toBe(
      "terminal room: --scene 'casino' is not there; there are: market-room, book-club\n",
    );
  }, 60_000);

  it('prints its help', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of ['--scene', '--seed', '--speed', '--ticks', '--json', '--log', '--replay'])
      expect(output).toContain(option);
  }, 60_000);
});
