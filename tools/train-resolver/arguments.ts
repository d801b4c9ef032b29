import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Options of the training scripts. */
export interface TrainArguments {
  /** The folder that holds `train` and `dev`. */
  readonly data: string;
  /** Where a trained network is kept, for the next of several seeds. */
  readonly out?: string;
  readonly seed: number;
  readonly hidden: number;
  readonly epochs: number;
  /** Leaves every sixth log out, and tells how the network does on these. */
  readonly holdOut: boolean;
}

/** Reads `--data PATH [--seed N] [--hidden N] [--epochs N] [--out FILE] [--hold-out]`. */
export function readArguments(): TrainArguments {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      hidden: { type: 'string', default: '48' },
      epochs: { type: 'string', default: '4' },
      'hold-out': { type: 'boolean', default: false },
    },
  });
  const { data = '', out } = values;
  const folder = existsSync(join(data, 'data', 'train')) ? join(data, 'data') : data;
  if (!existsSync(join(folder, 'train'))) {
    process.stderr.write('give --data PATH: a folder with train and dev in it\n');
    process.exit(2);
  }
  return {
    data: folder,
    ...(out === undefined ? {} : { out }),
    seed: Number(values.seed),
    hidden: Number(values.hidden),
    epochs: Number(values.epochs),
    holdOut: values['hold-out'],
  };
}
