import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/main.ts', 'src/worker.ts', 'src/trial-process.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  dts: false,
  hash: false,
  logLevel: 'warn',
  // Dependencies are installed beside it: what is bundled by mistake must fail the build.
  deps: { onlyBundle: [] },
});
