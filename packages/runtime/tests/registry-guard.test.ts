/** Each program in a process of its own: without the guard nothing that finalizes works in it any more. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const [CHECK, TESTING] = ['check.js', 'testing.js'].map((file) => JSON.stringify(join(import.meta.dirname, '..', 'dist', file)));

/** A registry that is due is collected before its turn; then another one waits for its callback. */
function callbackComes(prepare: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', `
    const { checkCleanups, enableChecks } = await import(${CHECK});
    const { collect, collected } = await import(${TESTING});
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

  it.each(['enableChecks({ mode: "collect" });', 'checkCleanups();', 'await collect();', 'await collected(() => ({}));'])('silences none after %s', (call) => {
    expect(callbackComes(call)).toBe('callbacks come\n');
  });
});
