import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  format: 'esm',
  target: 'node20',
  removeNodeProtocol: false,
  dts: true,
  clean: true,
  sourcemap: true,
  treeshake: true,
});
