/** Random lives of cleanups against a model of a few lines. What the collector may do at any time is done when the commands say so. */
import fc from 'fast-check';
import { addCleanup, atExit, type Cleanup, cleanupStats, externalBytes, onCleanupError } from 'reclaim';
import { expect, test } from 'vitest';
import { collect, nextTask, setHost } from './portable/harness.ts';

const gc = globalThis.gc;
if (gc === undefined) throw new Error('these tests call the collector: run them with --expose-gc');
setHost({ collect: () => gc() });

type Behaviour = 'plain' | 'throws' | 'rejects' | 'stops itself' | 'runs itself' | 'registers another';
type Command =
  | { readonly do: 'register'; readonly target: number; readonly behaviour: Behaviour; readonly atExit: boolean; readonly externalBytes: number }
  | { readonly do: 'stop' | 'run'; readonly cleanup: number }
  | { readonly do: 'drop'; readonly target: number }
  | { readonly do: 'collect' };

const behaviour = fc.constantFrom<Behaviour>('plain', 'throws', 'rejects', 'stops itself', 'runs itself', 'registers another');
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('register' as const), target: fc.nat(5), behaviour, atExit: fc.boolean(), externalBytes: fc.constantFrom(0, 1024) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('stop' as const, 'run' as const), cleanup: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), target: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'collect' as const }) },
);

/** One registration as it really is; the target is nowhere in here. */
interface Real {
  readonly behaviour: Behaviour;
  handle: Cleanup | undefined;
  runs: number;
}

function cleanup(real: Real): unknown {
  real.runs++;
  switch (real.behaviour) {
    case 'throws':
      throw new Error('on purpose');
    case 'rejects':
      return Promise.reject(new Error('on purpose'));
    case 'stops itself':
      expect(real.handle?.stop()).toBe(false);
      return undefined;
    case 'runs itself':
      expect(real.handle?.run()).toBe(false);
      return undefined;
    case 'registers another':
      addCleanup({}, () => {}).stop();
      return undefined;
    case 'plain':
      return undefined;
  }
}

interface Modelled {
  readonly real: Real;
  readonly generation: object;
  state: 'pending' | 'stopped' | 'ran';
}

test('every registration runs or is stopped, exactly once, whatever comes in between', { timeout: 120_000 }, async () => {
  const errors: unknown[] = [];
  const before = onCleanupError((error) => errors.push(error));
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 60 }), async (commands) => {
      const world = new World();
      const start = cleanupStats();
      for (const one of commands) await world.perform(one);
      await world.end();
      const { registered, ran, stopped, pending } = cleanupStats();
      expect(pending).toBe(start.pending);
      expect(ran + stopped - start.ran - start.stopped).toBe(registered - start.registered);
    }),
    { numRuns: 150, seed: 20_261_124 },
  );
  onCleanupError(before);
  expect(errors.length).toBeGreaterThan(0);
  // An assertion inside a cleanup arrives here, too.
  expect(errors.filter((error) => (error as Error).message !== 'on purpose')).toEqual([]);
});

class World {
  readonly #targets: object[] = Array.from({ length: 6 }, () => ({}));
  /** Which incarnation of a place a registration belongs to: compared, never the target itself. */
  readonly #incarnations: object[] = Array.from({ length: 6 }, () => ({}));
  readonly #dropped = new Set<object>();
  readonly #modelled: Modelled[] = [];

  async perform(one: Command): Promise<void> {
    switch (one.do) {
      case 'register': {
        const real: Real = { behaviour: one.behaviour, handle: undefined, runs: 0 };
        real.handle = addCleanup(this.#targets[one.target] as object, cleanup, real, ...(one.atExit ? [atExit] : []), externalBytes(one.externalBytes));
        this.#modelled.push({ real, generation: this.#incarnations[one.target] as object, state: 'pending' });
        break;
      }
      case 'stop':
      case 'run':
        this.#settle(one.do, this.#modelled[one.cleanup % (this.#modelled.length || 1)]);
        break;
      case 'drop':
        this.#dropped.add(this.#incarnations[one.target] as object);
        this.#targets[one.target] = {};
        this.#incarnations[one.target] = {};
        break;
      case 'collect':
        await this.#collect();
        break;
    }
    this.#check();
  }

  async end(): Promise<void> {
    for (const incarnation of this.#incarnations) this.#dropped.add(incarnation);
    this.#targets.length = 0;
    await this.#collect();
    this.#check();
    for (const { state } of this.#modelled) expect(state).not.toBe('pending');
  }

  #settle(how: 'stop' | 'run', modelled: Modelled | undefined): void {
    if (!modelled) return;
    const wasPending = modelled.state === 'pending';
    const act = (): boolean | undefined => modelled.real.handle?.[how]();
    if (how === 'run' && wasPending && modelled.real.behaviour === 'throws') expect(act).toThrow('on purpose');
    else expect(act()).toBe(wasPending);
    if (wasPending) modelled.state = how === 'stop' ? 'stopped' : 'ran';
  }

  async #collect(): Promise<void> {
    const due = this.#modelled.filter(({ state, generation }) => state === 'pending' && this.#dropped.has(generation));
    // A turn gives cleanups a few milliseconds, which on a busy machine can pass without one of them having run.
    for (let round = 0; round === 0 || (round < 50 && due.some(({ real }) => real.runs === 0)); round++) {
      await collect();
      await nextTask();
    }
    for (const modelled of due) modelled.state = 'ran';
  }

  #check(): void {
    for (const { real, state } of this.#modelled) {
      expect(real.runs).toBe(state === 'ran' ? 1 : 0);
      expect(real.handle?.pending).toBe(state === 'pending');
    }
  }
}
