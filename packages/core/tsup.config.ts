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
  // The language of Node.js 20. Told of the program by name, the bundler makes an expression with \p anew at each use.
  target: 'es2022',
  // What entries share, and what is loaded when it is needed, stands in files of its own.
  splitting: true,
  dts: true,
  clean: true,
  sourcemap: true,
  treeshake: true,
});
