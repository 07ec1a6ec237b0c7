/**
 * `checkCleanups()` of reclaim against the corpus: in one process of this Node every case is made, the collector runs, and what is left is asked for.
 */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { locateEngine, runModule } from '@reclaim/engines';
import type { Case } from './cases.ts';
import { truthFor, type Truth } from './header.ts';
import { Workshop, type Runnable } from './prepare.ts';

const TIMEOUT_MS = 300_000;
const RUNNER = 'check-heap.mjs';

/** What was said about one case. */
export interface HeapVerdict {
  readonly id: string;
  /** What the collector does with its objects in this Node. */
  readonly truth: Truth;
  readonly objects: number;
  /** How many of them were alive in the end. */
  readonly alive: number;
  /** Findings of the kind `retained` about its registrations, with their paths. */
  readonly paths: readonly (readonly string[])[];
  /** The same of the kind `reachable`, which says that something else keeps the target for now. */
  readonly reachable: readonly (readonly string[])[];
  /** Whether every path ends at the target. */
  readonly endsAtTarget: boolean;
  /** Whether the registration was already told of when it was made. */
  readonly atOnce: boolean;
  /** What the collector said when the findings are not about all the objects of the case and these alone. */
  readonly doubt?: {
    /** Path from a root to an object of the case. */
    readonly keptBy?: readonly string[];
    /** Of the objects of the case after its registrations were taken back. */
    readonly aliveUnregistered: number;
    /** Of other objects that the case has registered as well, before that and after it. */
    readonly othersAlive: number;
    readonly othersAliveUnregistered: number;
  };
  readonly error?: string;
}

/** Printed by the runner, for each case. */
type Answer = Omit<HeapVerdict, 'truth'>;

/** Why findings and header differ without either being wrong. The collector has to confirm it. */
export type Exemption =
  /**
   * The case registers more objects than the one it is about, which is dead, and the findings are about these: each is alive, and dies when its
   * registration is taken back.
   */
  | 'other objects of the case'
  /**
   * Something that is no registration keeps the object: it is alive when its registration has been taken back, by a path without any registry. That
   * is no finding, for nobody can see in the heap that the program will never let go of it.
   */
  | 'kept without its registration';

export type Judgement = { readonly agrees: boolean; readonly because?: Exemption };

export async function checkHeapOfCases(cases: readonly Case[]): Promise<HeapVerdict[]> {
  using workshop = new Workshop();
  copyFileSync(join(import.meta.dirname, 'runner', RUNNER), join(workshop.folder, RUNNER));
  const runnables = cases.filter((one) => one.header.needs === undefined || one.header.needs in globalThis || one.header.needs.includes('.')).map((one) => workshop.prepare(one));
  const together = runnables.filter(({ alone }) => !alone);
  const groups = [together, ...runnables.filter(({ alone }) => alone).map((one) => [one])].filter((group) => group.length > 0);
  const answers = new Map<string, Answer>();
  for (const group of groups) for (const answer of await run(group, workshop.folder)) answers.set(answer.id, answer);
  return cases.flatMap((one) => {
    const answer = answers.get(one.id);
    return answer === undefined ? [] : [{ ...answer, truth: truthFor(one.header, { name: 'node24', family: 'v8' }) }];
  });
}

/** Whether the heap check says what the collector does. */
export function judge({ truth, objects, alive, paths, reachable, endsAtTarget, doubt, error }: HeapVerdict): Judgement {
  if (error !== undefined) return { agrees: false };
  switch (truth) {
    case 'retained':
      if (paths.length >= objects) return { agrees: endsAtTarget };
      return doubt?.aliveUnregistered === objects && doubt.keptBy !== undefined && doubt.keptBy.length > 0 && !doubt.keptBy.some((step) => /\bregistry$/u.test(step))
        ? { agrees: true, because: 'kept without its registration' }
        : { agrees: false };
    case 'mixed':
      return { agrees: endsAtTarget };
    case 'collected, cleanup runs':
    case 'collected, cleanup never runs':
      if (paths.length === 0 && reachable.length === 0) return { agrees: true };
      // The dead are not on the heap, so no finding can be about them.
      return alive === 0 && reachable.length === 0 && doubt !== undefined && paths.length <= doubt.othersAlive && doubt.othersAliveUnregistered === 0
        ? { agrees: true, because: 'other objects of the case' }
        : { agrees: false };
  }
}

async function run(group: readonly Runnable[], folder: string): Promise<Answer[]> {
  const jobs = group.map(({ id, url }) => ({ id, url, stem: basename(url, '.mjs') }));
  const { lines, failure, errors } = await runModule(locateEngine('node24'), {
    folder,
    timeoutMs: TIMEOUT_MS,
    source: (mark) => `import { checkHeap } from './${RUNNER}';\nawait checkHeap(${JSON.stringify({ jobs, mark })});`,
  });
  if (failure !== undefined) throw new Error(`${group.length === 1 ? group[0]?.id ?? '' : 'the cases'}: ${failure}\n${errors}`);
  return lines.map((line) => JSON.parse(line) as Answer); // printed by the runner
}
