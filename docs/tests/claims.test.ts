/** What the guide says of engines that no case of the corpus and no test of the runtime shows: programs, run in Node 24 and in Bun. */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_ENGINES, locateEngine, runModule } from '@reclaim/engines';
import { beforeAll, expect, test } from 'vitest';

const CLAIMS = join(import.meta.dirname, 'claims');
/** Inside of this package, so that `reclaim` is found from there. */
const FOLDER = join(import.meta.dirname, '../node_modules/.cache/claims');

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(CLAIMS)) copyFileSync(join(CLAIMS, file), join(FOLDER, file));
});

/** What the program says on each of the engines. */
async function answers(claim: string): Promise<Record<string, unknown>> {
  const answered: Record<string, unknown> = {};
  for (const name of DEFAULT_ENGINES) {
    const { lines, failure } = await runModule(locateEngine(name), {
      folder: FOLDER,
      timeoutMs: 60_000,
      source: (mark) => `import { answer } from './${claim}.mjs';\nconsole.log(${JSON.stringify(mark)} + JSON.stringify(await answer(${JSON.stringify(mark)})));`,
    });
    expect(failure).toBeUndefined();
    expect(lines.length, 'one answer, and nothing after it').toBe(1);
    answered[name] = JSON.parse(lines[0] ?? '');
  }
  return answered;
}

test('an object can be cleaned up while an operation waits for a callback; keepAlive after it prevents that', async () => {
  const expected = { freedWhileReading: true, freedWithKeepAlive: false };
  expect(await answers('waiting-with-a-callback')).toEqual({ node24: expected, bun: expected });
});

test('Bun cleans up a local of an async function that waits; keepAlive after it prevents that', async () => {
  expect(await answers('local-of-an-async-function')).toEqual({
    node24: { freedInOneCall: false, freedWithKeepAlive: 0 },
    bun: { freedInOneCall: true, freedWithKeepAlive: 0 },
  });
});

test('nothing that was registered runs at exit', async () => {
  expect(await answers('nothing-at-exit')).toEqual({ node24: 'registered', bun: 'registered' });
});

test('the callback of a registry that throws: Node goes on, Bun does not, and addCleanup does everywhere', async () => {
  const { node24, bun } = await answers('one-of-twenty-throws') as Record<string, { readonly registry: number; readonly reclaim: number }>;
  expect(node24).toEqual({ registry: 20, reclaim: 20 });
  expect(bun?.reclaim).toBe(20);
  expect(bun?.registry).toBeLessThan(20);
});

test('what deref has given is there to the end of the job, whatever is collected', async () => {
  const expected = { readFirst: true, otherIsGone: true, stillThere: true, later: false };
  expect(await answers('deref-keeps-to-the-end-of-the-job')).toEqual({ node24: expected, bun: expected });
});

test('a pointer that is read before every collection is never seen empty in Node; Bun.gc takes no account of it', async () => {
  expect(await answers('polling-deref')).toEqual({
    node24: { stillThere: true, unreadIsCleanedUp: true },
    bun: { stillThere: false, unreadIsCleanedUp: true },
  });
});

test('a cleanup does not run in the AsyncLocalStorage of its registration', async () => {
  expect(await answers('async-local-storage')).toEqual({ node24: ['a request', 'nothing'], bun: ['a request', 'nothing'] });
});

test('an error of a cleanup without a handler is an uncaught one, and so is that of a handler; no other cleanup is lost', async () => {
  const expected = { ran: 4, uncaught: ['from a cleanup', 'from the handler'] };
  expect(await answers('error-without-handler')).toEqual({ node24: expected, bun: expected });
});
