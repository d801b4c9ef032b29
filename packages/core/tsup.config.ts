import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    scripted: 'src/in-process/scripted/index.ts',
    import: 'src/import/index.ts',
    resilience: 'src/resilience/index.ts',
    models: 'src/models/index.ts',
    testing: 'src/testing/index.ts',
    contracts: 'src/contracts/index.ts',
  },
  format: 'esm',
  // The least that the package runs on, to its minor version: for an older 20 the bundler makes an expression with \p anew at each use.
  target: 'node20.19',
  // What entries share, and what is loaded when it is needed, stands in files of its own.
  splitting: true,
  dts: true,
  clean: true,
  sourcemap: true,
  treeshake: true,
});
