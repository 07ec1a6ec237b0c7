import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'tsdown';

const DIST = join(import.meta.dirname, 'dist');
const EXPORT = 'export { reclaim as default };';

/**
 * What `require('eslint-plugin-reclaim')` gives: the plugin itself. It loads the module and is no second build, for ESLint refuses two
 * plugins under one name, and that is what a config that is imported and one that is required would carry.
 */
function writeCommonJs(): void {
  writeFileSync(join(DIST, 'index.cjs'), "'use strict';\nmodule.exports = require('./index.js').default;\n");
  const types = readFileSync(join(DIST, 'index.d.ts'), 'utf8');
  if (!types.includes(EXPORT)) throw new Error(`dist/index.d.ts does not end as expected: with ${EXPORT}`);
  writeFileSync(join(DIST, 'index.d.cts'), types.replaceAll(/^export (?=interface )/gmu, '').replace(EXPORT, 'export = reclaim;\n'));
}

const SHARED: UserConfig = {
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
};

export default defineConfig([
  { ...SHARED, entry: ['src/index.ts'], onSuccess: writeCommonJs },
  // One file each: hosts load the plugin as a single text, and none of them needs both.
  { ...SHARED, entry: { analysis: 'src/inspect.ts' }, clean: false },
]);
