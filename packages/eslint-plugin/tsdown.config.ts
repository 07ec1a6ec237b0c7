import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  fixedExtension: false,
  dts: true,
  hash: false,
  logLevel: 'warn',
  // Else the declarations would keep a bare import of the packages whose types the sources use.
  treeshake: { moduleSideEffects: false },
  // The plugin has no dependencies: what the sources import from packages are types, and only of ESLint, the peer.
  deps: { neverBundle: ['eslint', /^@typescript-eslint\//], onlyBundle: [] },
});
