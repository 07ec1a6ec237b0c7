/** The package as it comes from the registry, in a folder of its own: what the exports map and the engine's loader make of it. */
import { createRequire } from 'node:module';
import { equal, ok, test } from '../tests/portable/harness.ts';

const require = createRequire(import.meta.url);

test('`require` gives what `import` gives', async () => {
  const imported = await import('reclaim');
  const required = require('reclaim') as typeof imported; // what this test is about
  const names = Object.keys(imported).sort();
  ok(names.length > 5, `it exports only ${names.join(', ')}`);
  // A module that is required has this one name more, which says what it is to CommonJS.
  equal(Object.keys(required).filter((name) => name !== '__esModule').sort().join(), names.join());
  for (const name of names) equal(Reflect.get(required, name), Reflect.get(imported, name), name);
});

test('its manifest can be asked for, and nothing else that is inside', () => {
  const { version } = require('reclaim/package.json') as { readonly version: string };
  ok(/^\d+\.\d+\.\d+/u.test(version), `the version is ${version}`);
  for (const inside of ['reclaim/dist/index.js', 'reclaim/dist']) {
    let loaded = true;
    try {
      require(inside);
    } catch {
      loaded = false;
    }
    ok(!loaded, `${inside} must not be reachable`);
  }
});

export { runTests } from './run-tests.ts';
