/**
 * `node --expose-gc .ci/use.mjs`: the built packages as somebody uses them, with the Node that runs this: plain JavaScript, which every version that
 * the packages promise can read. Fails when something does not come out.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PACKAGES = join(import.meta.dirname, '../packages');
const ofPlugin = createRequire(join(PACKAGES, 'eslint-plugin/package.json'));

const LEAK = `const registry = new FinalizationRegistry((cleanup) => cleanup());
export function connect(native) {
  const conn = { native };
  registry.register(conn, () => conn.native.release());
  return conn;
}
`;
const FIXED = LEAK.replace('conn.native.release()', 'native.release()');

const { Linter } = ofPlugin('eslint');
const plugin = ofPlugin(join(PACKAGES, 'eslint-plugin/dist/index.js'));
const { configs } = plugin.default ?? plugin;
const report = (code) => new Linter().verify(code, [configs.recommended]).map(({ ruleId, line }) => `${ruleId} ${line}`);
assert.deepEqual(report(LEAK), ['reclaim/no-target-in-cleanup 4']);
assert.deepEqual(report(FIXED), []);

const { addCleanup } = createRequire(join(PACKAGES, 'runtime/package.json'))(join(PACKAGES, 'runtime/dist/index.js'));
const heard = [];
(() => { addCleanup({}, (what) => { heard.push(what); }, 'closed'); })();
for (let round = 0; round < 100 && heard.length === 0; round++) {
  globalThis.gc();
  await delay(10);
}
assert.deepEqual(heard, ['closed']);

const folder = mkdtempSync(join(tmpdir(), 'reclaim-use-'));
try {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(join(folder, 'fixed.js'), FIXED);
  const command = [join(PACKAGES, 'cli/dist/main.js'), 'scan', folder];
  execFileSync(process.execPath, command);
  writeFileSync(join(folder, 'leak.js'), LEAK);
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stdout, /no-target-in-cleanup/u);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`The linter, the runtime and the command line do what they say on Node ${process.versions.node}, ${process.platform}.`);
