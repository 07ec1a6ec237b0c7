/** Each program in a process of its own: without the guard nothing that finalizes works in it any more. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const built = (name: string): string => JSON.stringify(join(import.meta.dirname, '..', 'dist', name));

/** A registry that is due is collected before its turn; then another one waits for its callback. */
function callbackComes(prepare: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', `
    const { checkCleanups, enableChecks } = await import(${built('check.js')});
    const { collect, collected } = await import(${built('testing.js')});
    const { addCleanup, IterableWeakMap, WeakCache } = await import(${built('index.js')});
    const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
    ${prepare}
    let kept;
    (() => { kept = new FinalizationRegistry(() => {}); kept.register({}, 1); })();
    await turn();
    gc();
    kept = undefined;
    gc();
    await turn();
    let heard = false;
    globalThis.registry = new FinalizationRegistry(() => { heard = true; });
    (() => { globalThis.registry.register({}, 1); })();
    for (let round = 0; round < 5 && !heard; round++) {
      await turn();
      gc();
      await turn();
    }
    console.log(heard ? 'callbacks come' : 'no callback ever comes');
  `], { encoding: 'utf8' });
  return stdout + stderr;
}

describe('a registry that was collected before its turn', () => {
  it('silences all others in V8', () => {
    expect(callbackComes('')).toBe('no callback ever comes\n');
  });

  it.each([
    'enableChecks({ mode: "collect" });',
    'checkCleanups();',
    'await collect();',
    'await collected(() => ({}));',
    'addCleanup({}, () => {});',
    'new WeakCache({ create: () => ({}) }).get(1);',
    'new IterableWeakMap().set({}, 1);',
  ])('silences none after %s', (call) => {
    expect(callbackComes(call)).toBe('callbacks come\n');
  });

  it('is none of the pending registrations of a check', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `
      const { checkCleanups } = await import(${built('check.js')});
      const { addCleanup } = await import(${built('index.js')});
      // The host has registries of its own.
      const { pending } = checkCleanups();
      globalThis.target = {};
      addCleanup(globalThis.target, () => {});
      console.log(checkCleanups().pending - pending);
    `], { encoding: 'utf8' });
    expect(stdout + stderr).toBe('1\n');
  });
});
