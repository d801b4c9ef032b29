import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const core = 'packages/core/src';

/** From, to, and the rule that must refuse it. */
const refused = [
  ['records/a', './../ports/target.js', 'arrow-records'],
  ['text/a', './../settings.js', 'arrow-text'],
  ['chance/a', './../errors.js', 'arrow-chance'],
  ['ports/a', './../resilience/target.js', 'arrow-ports'],
  ['system/a', './../resilience/target.js', 'arrow-system'],
  ['in-process/a', './../decide/target.js', 'arrow-in-process'],
  ['resilience/a', './../cache/target.js', 'arrow-resilience'],
  ['cache/a', './../lore/target.js', 'arrow-cache'],
  ['models/a', './../generate/target.js', 'arrow-models'],
  ['rhythm/a', './../speakers/target.js', 'arrow-rhythm'],
  ['speakers/a', './../rhythm/target.js', 'arrow-speakers'],
  ['lore/a', './../decide/target.js', 'arrow-lore'],
  ['inbox/a', './../budgets/target.js', 'arrow-inbox'],
  ['budgets/a', './../inbox/target.js', 'arrow-budgets'],
  ['scene/a', './../memory/target.js', 'arrow-scene'],
  ['decide/a', './../prompt/target.js', 'arrow-decide'],
  ['prompt/a', './../voice/target.js', 'arrow-prompt'],
  ['generate/a', './../review/target.js', 'arrow-generate'],
  ['review/a', './../generate/target.js', 'arrow-review'],
  ['voice/a', './../deliver/target.js', 'arrow-voice'],
  ['deliver/a', './../voice/target.js', 'arrow-deliver'],
  ['memory/a', './../scene/target.js', 'arrow-memory'],
  ['memory/b', './../tick.js', 'arrow-memory'],
  ['import/a', './../control/target.js', 'arrow-import'],
  ['control/a', './../observe/target.js', 'arrow-control'],
  ['observe/a', './../workers/target.js', 'arrow-observe'],
  ['workers/a', './../in-process/target.js', 'arrow-workers'],
  ['workers/b', './../engine.js', 'arrow-workers'],
  ['records/b', './../index.js', 'nothing-imports-the-index'],
  ['helpers/a', './../records/target.js', 'core-has-no-other-folders'],
  ['system/b', 'node:crypto', 'core-has-no-node-builtin'],
  ['testing/b', 'node:fs', 'core-has-no-node-builtin'],
  ['decide/c', 'typescript', 'core-has-few-dependencies'],
  ['testing/c', 'typescript', 'test-kits-have-few-dependencies'],
  ['memory/c', 'lru-cache', 'lru-cache-only-from-cache'],
  ['decide/d', 'some-stemmer', 'stemmer-only-from-memory'],
  ['decide/e', './../testing/index.js', 'testing-not-in-production'],
  ['decide/f', './../contracts/index.js', 'testing-not-in-production'],
  ['decide/g', './nowhere.js', 'not-resolvable'],
  ['in-process/b', './scripted/index.js', 'scripted-is-loaded-when-needed'],
].map(([from, to, rule]) => [`${core}/${from}.ts`, to, rule] as [string, string, string]);

refused.push(
  ['packages/adapter-a/src/deep.ts', '../../core/src/records/target.js', 'public-entries-only'],
  ['examples/room/src/deep.ts', '../../../packages/core/src/tick.js', 'public-entries-only'],
  ['bench/deep.ts', '../packages/core/src/tick.js', 'public-entries-only'],
  ['packages/adapter-a/src/b.ts', '../../adapter-b/src/index.js', 'adapters-import-only-core'],
  ['packages/adapter-a/src/c.ts', '@coterie/core/testing', 'testing-not-in-production'],
  ['packages/telegram-sandbox/src/a.ts', '@coterie/core', 'stands-without-core'],
);

const allowed = [
  [`${core}/decide/ok-1.ts`, './../speakers/target.js'],
  [`${core}/decide/ok-2.ts`, './../text/target.js'],
  [`${core}/cache/ok-1.ts`, 'lru-cache'],
  [`${core}/cache/ok-2.ts`, './../resilience/target.js'],
  [`${core}/memory/ok.ts`, 'some-stemmer'],
  [`${core}/chance/ok.ts`, './../text/target.js'],
  [`${core}/records/ok.ts`, 'zod'],
  [`${core}/tick.ts`, './memory/target.js'],
  [`${core}/engine.ts`, './tick.js'],
  [`${core}/in-process/ok.ts`, './../system/target.js'],
  [`${core}/testing/ok.ts`, './../system/target.js'],
  ['packages/adapter-a/src/index.ts', '@coterie/core'],
  ['packages/adapter-a/src/model.ts', '@coterie/core/scripted'],
  ['packages/adapter-a/src/cast.ts', '@coterie/core/import'],
  ['packages/adapter-a/src/calls.ts', '@coterie/core/resilience'],
  ['packages/adapter-a/test/ok.test.ts', '@coterie/core/contracts'],
  ['examples/room/src/ok.ts', '@coterie/core'],
] as [string, string][];

const targets = [
  'text chance records ports system in-process speakers rhythm lore resilience cache inbox budgets',
  'scene decide prompt generate review voice deliver memory import control observe workers',
].flatMap((names) => names.split(' ').map((name) => `${core}/${name}/target.ts`));

type Violation = { from: string; rule: { name: string } };

describe('import arrows', () => {
  let folder: string;
  let violations: Violation[];

  beforeAll(() => {
    const root = join(import.meta.dirname, '..');
    folder = mkdtempSync(join(tmpdir(), 'coterie-arrows-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const name of [
      '.dependency-cruiser.cjs',
      'tsconfig.base.json',
      'packages/core/package.json',
    ]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      cpSync(join(root, name), join(folder, name));
    }
    const plain = [
      ...targets,
      ...['index', 'settings', 'errors'].map((name) => `${core}/${name}.ts`),
    ];
    for (const name of ['testing', 'contracts', 'import', 'resilience', 'in-process/scripted'])
      plain.push(`${core}/${name}/index.ts`);
    plain.push('packages/adapter-b/src/index.ts');
    for (const path of plain) write(path, 'export const value = 1;\n');
    for (const name of ['zod', 'lru-cache', 'some-stemmer', 'typescript']) {
      write(`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
      write(`node_modules/${name}/index.js`, '');
    }
    mkdirSync(join(folder, 'node_modules/@coterie'));
    symlinkSync(
      join(folder, 'packages/core'),
      join(folder, 'node_modules/@coterie/core'),
      'junction',
    );
    for (const [path, to] of [...refused, ...allowed]) write(path, `export * from '${to}';\n`);
    write(
      `${core}/engine/lazy.ts`,
      "export const later = () => import('../in-process/scripted/index.js');\n",
    );
    write(`${core}/review/loop-a.ts`, "export * from './loop-b.js';\n");
    write(`${core}/review/loop-b.ts`, "export * from './loop-a.js';\n");
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const run = spawnSync(
      process.execPath,
      [cruiser, 'packages', 'examples', 'bench', '-c', '.dependency-cruiser.cjs', '-T', 'json'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64e6 },
    );
    violations = JSON.parse(run.stdout).summary.violations;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rulesFor = (path: string) =>
    violations.filter((violation) => violation.from === path).map((found) => found.rule.name);

  it.each(refused)('%s may not import %s (%s)', (path, _to, rule) => {
    expect(rulesFor(path)).toContain(rule);
  });

  it('no file may import itself through another', () => {
    const loop = ['a', 'b'].flatMap((name) => rulesFor(`${core}/review/loop-${name}.ts`));
    expect(loop).toContain('no-circular');
  });

  it('the engine may load the scripted model when it needs it', () => {
    expect(rulesFor(`${core}/engine/lazy.ts`)).toEqual([]);
  });

  it.each(allowed)('%s may import %s', (path) => {
    expect(rulesFor(path)).toEqual([]);
  });
});
