import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from '../../scripts/run/machine.mjs';
import { root } from '../../scripts/run/process.mjs';

/** One long proof: its short and whole size, and what it does at either. */
export interface LongProof<Size> {
  readonly name: string;
  readonly short: Size;
  readonly full: Size;
  run(size: Size, proof: Proof): Promise<void>;
}

/** Where a proof says what it found. */
export interface Proof {
  /** One line for a person. */
  log(line: string): void;
  /** Keeps a figure; its name carries its unit. */
  figure(name: string, value: unknown): void;
  /** A claim with what was seen: the proof fails where it does not hold. */
  holds(claim: string, isHeld: boolean, seen: unknown): void;
}

/**
 * Runs a proof at its short size, or whole with `--full`, and ends the process with 1 where a claim does not hold. A whole run that holds keeps
 * its figures in docs/figures.
 */
export async function prove<Size>({ name, short, full, run }: LongProof<Size>): Promise<void> {
  const isFull = process.argv.includes('--full');
  const size = isFull ? full : short;
  const log = (line: string) => process.stdout.write(`${name}: ${line}\n`);
  const figures: Record<string, unknown> = {};
  const broken: string[] = [];
  log(`size ${JSON.stringify(size)}`);
  await run(size, {
    log,
    figure(key, value) {
      figures[key] = value;
      log(`${key} = ${JSON.stringify(value)}`);
    },
    holds(claim, isHeld, seen) {
      log(`${isHeld ? 'holds' : 'BROKEN'}: ${claim} (${JSON.stringify(seen)})`);
      if (!isHeld) broken.push(claim);
    },
  });
  if (broken.length > 0) {
    process.exitCode = 1;
    return;
  }
  if (!isFull) return;
  const command = `npm run test:long -- --full ${name}`;
  const result = {
    command,
    name,
    size,
    figures,
    machine: machine(),
    date: new Date().toISOString(),
  };
  const folder = join(root, 'docs', 'figures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  log(`wrote docs/figures/${name}.json`);
}
