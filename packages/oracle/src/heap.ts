/**
 * `checkCleanups()` of reclaim against the corpus: in one process of this Node every case is made, the collector runs, and what is left is asked for.
 */
import { basename } from 'node:path';
import { locateEngine, runModule } from '@reclaim/engines';
import type { Case } from './cases.ts';
import { truthFor, type Truth } from './header.ts';
import { Workshop, type Runnable } from './prepare.ts';

const TIMEOUT_MS = 300_000;

/** What was said about one case. */
export interface HeapVerdict {
  readonly id: string;
  /** What the collector does with its objects in this Node. */
  readonly truth: Truth;
  readonly objects: number;
  /** How many of them were alive in the end. */
  readonly alive: number;
  /** Findings about its registrations, with their paths. */
  readonly paths: readonly (readonly string[])[];
  /** Whether every path ends at the target. */
  readonly endsAtTarget: boolean;
  /** Whether the registration was already told of when it was made. */
  readonly atOnce: boolean;
  readonly error?: string;
}

/** Printed by the module below, for each case. */
type Answer = Omit<HeapVerdict, 'truth'>;

export async function checkHeapOfCases(cases: readonly Case[]): Promise<HeapVerdict[]> {
  using workshop = new Workshop();
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
export function agrees({ truth, objects, paths, endsAtTarget, error }: HeapVerdict): boolean {
  if (error !== undefined) return false;
  switch (truth) {
    case 'retained':
      return paths.length >= objects && endsAtTarget;
    case 'mixed':
      return endsAtTarget;
    case 'collected, cleanup runs':
    case 'collected, cleanup never runs':
      return paths.length === 0;
  }
}

async function run(group: readonly Runnable[], folder: string): Promise<Answer[]> {
  const jobs = group.map(({ id, url }) => ({ id, url, stem: basename(url, '.mjs') }));
  const { lines, failure, errors } = await runModule(locateEngine('node24'), {
    folder,
    timeoutMs: TIMEOUT_MS,
    source: (mark) => `
import { checkCleanups, enableChecks } from 'reclaim/check';
import { collect } from 'reclaim/testing';
const checks = enableChecks({ mode: 'collect', perSite: Infinity });
const jobs = ${JSON.stringify(jobs)};
const made = [];
for (const { id, url } of jobs) {
  const refs = [];
  let error;
  try {
    const { instances } = await import(url);
    for (const module of instances) refs.push(await (module.make ?? module.default.make)({ release() {}, retain() {}, found() {}, stop() {} }));
  } catch (thrown) { error = String(thrown); }
  made.push({ id, refs, error });
}
for (let round = 0; round < 14; round++) await collect();
await new Promise((resolve) => setTimeout(resolve, 0));
const { findings } = checkCleanups();
await new Promise((resolve) => setTimeout(resolve, 0));
const early = checks.findings().filter(({ kind }) => kind === 'reachable');
for (const [index, { id, refs, error }] of made.entries()) {
  const ofCase = ({ stack }) => stack.some((frame) => frame.includes('/' + jobs[index].stem + '-'));
  const mine = findings.filter(ofCase);
  console.log(${JSON.stringify(mark)} + JSON.stringify({
    id, objects: refs.length, alive: refs.filter((ref) => ref.deref() !== undefined).length, error,
    paths: mine.map(({ path }) => path), endsAtTarget: mine.every(({ path, target }) => path.at(-1).endsWith(target) || path.at(-1).includes(target.replace(/^function ?/u, ''))), atOnce: early.some(ofCase),
  }));
}`,
  });
  if (failure !== undefined) throw new Error(`${group.length === 1 ? group[0]?.id ?? '' : 'the cases'}: ${failure}\n${errors}`);
  return lines.map((line) => JSON.parse(line) as Answer);
}
