import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { installed, nodeOf } from '../../../tools/on-demand/index.js';

const run = promisify(execFile);
const workspace = join(import.meta.dirname, '..', '..', '..');

/** Version 7 of the SDK needs Node.js 22: the suites run on it in a process of their own. */
test.each(['22.23.3', '24.21.0'])(
  'openai 7 on Node.js %s passes the same suites',
  async (version) => {
    const node = await nodeOf(version);
    const sdk = await installed('openai-7', ['openai@7.57.0']);
    const out = mkdtempSync(join(tmpdir(), 'coterie-newer-node-'));
    const report = join(out, 'report.json');
    const args = ['run', '--project', 'llm-openai', '--maxWorkers=1', '--reporter=json'];
    await run(
      node,
      [
        join(workspace, 'node_modules', 'vitest', 'vitest.mjs'),
        ...args,
        `--outputFile=${report}`,
        'test/contract',
        'test/faults',
        'test/stops',
      ],
      {
        cwd: workspace,
        env: {
          ...process.env,
          COTERIE_OPENAI_SDK: join(sdk, 'node_modules', 'openai', 'index.mjs'),
        },
      },
    ).catch((error: unknown) => error);
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as {
      numPassedTests: number;
      numTotalTests: number;
      testResults: { assertionResults: { status: string; fullName: string }[] }[];
    };
    const failed = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== 'passed');
    expect(failed.map(({ fullName }) => fullName)).toEqual([]);
    expect(numPassedTests).toBe(numTotalTests);
    expect(numPassedTests).toBeGreaterThan(200);
    rmSync(out, { recursive: true, force: true });
  },
  600_000,
);
