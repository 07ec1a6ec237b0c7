import { defineConfig, type UserConfig } from 'tsdown';

/** What a test requires where the test runner has no modules, as jest by default. A host that can require a module gets the module (`module-sync`). */
const REQUIRED = { index: 'src/index.ts', testing: 'src/testing/index.ts', matchers: 'src/matchers/index.ts' };

const SHARED: UserConfig = {
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  fixedExtension: false,
  dts: true,
  hash: false,
  logLevel: 'warn',
  // No dependencies: a package that slips in must fail the build, not be bundled.
  deps: { onlyBundle: [] },
};

export default defineConfig([
  { ...SHARED, entry: ['src/index.ts'] },
  // The tools share code with one another, and none with the package itself: a program that is shipped has one file and nothing of them.
  { ...SHARED, entry: { testing: 'src/testing/index.ts', matchers: 'src/matchers/index.ts', check: 'src/check/index.ts', enabled: 'src/check/enabled.ts' }, clean: false },
  { ...SHARED, format: 'cjs', entry: REQUIRED, clean: false },
]);
