/** The matchers, in vitest and in jest's own `expect`. */
import { expect as jestExpect } from 'expect';
import { addCleanup, weak } from 'reclaim';
import { matchers, type ReclaimMatchers } from 'reclaim/matchers';
import { describe, expect as vitestExpect, it, vi } from 'vitest';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- what docs/runtime/matchers.md tells its readers to write; the parameters must be those of the runner
  interface Matchers<R extends void | Promise<void>, T> extends ReclaimMatchers<R> {}
}

vitestExpect.extend(matchers);
jestExpect.extend(matchers);

/** What both runners' `expect` have in common here. */
type Expect = (subject: unknown) => ReclaimMatchers & { readonly not: ReclaimMatchers };

class Connection {
  readonly peer: object = {};
}

function leaking(cleanup: (arg: object) => void): Connection {
  const connection = new Connection();
  // eslint-disable-next-line reclaim/no-target-in-cleanup -- the leak that the tests are about
  addCleanup(connection, () => cleanup(connection.peer));
  return connection;
}

function clean(cleanup: (arg: string) => void): Connection {
  const connection = new Connection();
  addCleanup(connection, cleanup, 'argument');
  return connection;
}

async function messageOf(promise: Promise<void>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return String(error);
  }
  throw new Error('the expectation was met');
}

const kept = new Connection();
const log: unknown[] = [];
const note = (value: unknown): void => {
  log.push(value);
};

describe.each<[string, Expect]>([
  ['vitest', vitestExpect as unknown as Expect],
  ['jest', jestExpect as unknown as Expect],
])('in %s', (_, expect) => {
  it('toBeCollected: passes for what nothing keeps, and else shows the path', async () => {
    await expect(() => new Connection()).toBeCollected();
    await expect(weak(new Connection())).toBeCollected();
    await expect(() => kept).not.toBeCollected();
    const message = await messageOf(expect(() => leaking(note)).toBeCollected({ rounds: 3 }));
    vitestExpect(message).toContain('still alive after 3 collections');
    vitestExpect(message).toMatch(/held value: Registration\n.*\.#cleanup: closure at .*matchers\.test\.ts:\d+:\d+\n.*scope of leaking\(\)\n.*connection: Connection/u);
  });

  it('toBeCollected, negated: fails for what is collected', async () => {
    vitestExpect(await messageOf(expect(() => new Connection()).not.toBeCollected())).toContain('was collected, and should not have been');
  });

  it('toBeRetained: the opposite, without taking anything else for it', async () => {
    await expect(() => kept).toBeRetained();
    await expect(() => leaking(note)).toBeRetained({ rounds: 3 });
    await expect(() => new Connection()).not.toBeRetained();
    vitestExpect(await messageOf(expect(() => new Connection()).toBeRetained())).toContain('nothing keeps it');
    vitestExpect(await messageOf(expect(() => kept).not.toBeRetained())).toMatch(/kept by:[\s\S]*-> (?:kept: )?Connection$/u);
    vitestExpect(await messageOf(expect(() => { throw new RangeError('from the maker'); }).toBeRetained())).toBe('RangeError: from the maker');
  });

  it('toRunCleanup: every cleanup of the subject runs', async () => {
    await expect(() => clean(note)).toRunCleanup();
    vitestExpect(await messageOf(expect(() => leaking(note)).toRunCleanup(undefined, { rounds: 3 }))).toMatch(/No cleanup could run[\s\S]*scope of leaking\(\)/u);
    vitestExpect(await messageOf(expect(() => {
      const connection = new Connection();
      addCleanup(connection, note, 'argument').stop();
      return connection;
    }).toRunCleanup())).toContain('0 of 1 cleanups ran');
  });

  it('toRunCleanup: with a mock or a counter it is that cleanup', async () => {
    const mock = vi.fn();
    const registry = new FinalizationRegistry(mock);
    const registered = (): Connection => {
      const connection = new Connection();
      registry.register(connection, 'held');
      return connection;
    };
    await expect(registered).toRunCleanup(mock);
    vitestExpect(mock.mock.calls).toEqual([['held']]);
    let count = 0;
    await expect(() => clean(() => { count++; })).toRunCleanup(() => count);
    vitestExpect(await messageOf(expect(() => new Connection()).toRunCleanup(mock))).toContain('the cleanup was not called');
    await expect(() => new Connection()).not.toRunCleanup(mock);
    vitestExpect(await messageOf(expect(registered).not.toRunCleanup(mock))).toContain('The cleanup ran once');
  });

  it('a misuse is neither answer', async () => {
    for (const matcher of ['toBeCollected', 'toBeRetained'] as const) {
      vitestExpect(await messageOf(expect(kept)[matcher]())).toContain('must be a WeakRef, a weak pointer or a function');
      vitestExpect(await messageOf(expect(kept).not[matcher]())).toContain('must be a WeakRef, a weak pointer or a function');
    }
    vitestExpect(await messageOf(expect(() => new Connection()).toRunCleanup())).toContain('called no addCleanup');
    vitestExpect(await messageOf(expect(() => clean(note)).toRunCleanup(1 as never))).toContain('must be a mock function');
  });
});
