import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  fixedExtension: false,
  dts: true,
  hash: false,
  logLevel: 'warn',
  // No dependencies: a package that slips in must fail the build, not be bundled.
  deps: { onlyBundle: [] },
});
