import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { runModule, type LocatedHost } from '@reclaim/engines';
import { PAGE_PACKAGES } from './browser.ts';
import type { Runnable, Workshop } from './prepare.ts';
import { verdictOf, type Fate, type Verdict } from './verdict.ts';

const RUNNER = 'judge-cases.mjs';

/** Far beyond what any corpus needs; a case that loops for ever ends here. */
const PROCESS_TIMEOUT_MS = 120_000;
const ALONE_TIMEOUT_MS = 20_000;
/** What a case may add to the time of its process; few cases need not be waited for as long as many. */
const CASE_TIMEOUT_MS = 200;

/** What the runner prints. */
type Message =
  | { readonly id: string; readonly objects: readonly Fate[] }
  | { readonly id: string; readonly error: string }
  | { readonly id: string; readonly absent: string };

/**
 * Judges every case on one engine. All of them share one process, because a process and its rounds of collection cost
 * far more than a case. When that process dies, halves of its cases are tried again until the case that kills it is
 * alone: that one is the error, and the others keep their verdicts. Throws when no case alone is to blame, for then the
 * verdicts come from a run that worked only the second time.
 */
export async function judgeOn(engine: LocatedHost, prepared: readonly Runnable[], workshop: Workshop): Promise<Map<string, Verdict>> {
  const verdicts = new Map(prepared.flatMap(({ id, absent }): [string, Verdict][] => (absent === undefined ? [] : [[id, { kind: 'absent', needs: absent }]])));
  const runnables = prepared.filter(({ absent }) => absent === undefined);
  // Beside the cases, for a browser is served nothing else.
  copyFileSync(join(import.meta.dirname, 'runner', RUNNER), join(workshop.folder, RUNNER));
  const queue = [
    ...chunksOf(runnables.filter(({ alone }) => !alone), engine.casesPerProcess ?? Infinity),
    ...chunksOf(runnables.filter(({ alone }) => alone), 1),
  ];
  const killers = new Set<string>();
  const unexplained: { readonly ids: readonly string[]; readonly failure: string }[] = [];
  for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
    const { messages, failure } = await runGroup(engine, group, workshop);
    const [first] = group;
    if (failure === undefined) {
      for (const [id, verdict] of messages) verdicts.set(id, verdict);
    } else if (group.length === 1 && first !== undefined) {
      verdicts.set(first.id, { kind: 'error', message: failure });
      killers.add(first.id);
    } else {
      unexplained.push({ ids: group.map(({ id }) => id), failure });
      const middle = Math.ceil(group.length / 2);
      queue.push(group.slice(0, middle), group.slice(middle));
    }
  }
  for (const { ids, failure } of unexplained) {
    if (!ids.some((id) => killers.has(id))) throw new Error(`${engine.title}: ${failure}. It ran ${ids.length} cases from ${ids[0] ?? ''} on, and none of them does that alone.`);
  }
  for (const { id } of runnables) {
    if (!verdicts.has(id)) verdicts.set(id, { kind: 'error', message: 'the engine said nothing about this case' });
  }
  return verdicts;
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < list.length; start += size) chunks.push(list.slice(start, start + size));
  return chunks;
}

interface Outcome {
  readonly messages: ReadonlyMap<string, Verdict>;
  /** Why the process ended before its end. */
  readonly failure: string | undefined;
}

async function runGroup(engine: LocatedHost, group: readonly Runnable[], workshop: Workshop): Promise<Outcome> {
  const jobs = group.map(({ id, url, needs }) => ({ id, url, needs }));
  const { lines, failure } = await runModule(engine, {
    folder: workshop.folder,
    packages: PAGE_PACKAGES,
    timeoutMs: Math.min(PROCESS_TIMEOUT_MS, ALONE_TIMEOUT_MS + (group.length - 1) * CASE_TIMEOUT_MS),
    source: (mark) => [
      `import { judgeCases } from ${JSON.stringify(`./${RUNNER}`)};`,
      `const jobs = ${JSON.stringify(jobs)};`,
      `await judgeCases({ jobs, mark: ${JSON.stringify(mark)}, collect: () => ${engine.collect} });`,
    ].join('\n'),
  });
  const messages = lines.map((line) => JSON.parse(line) as Message); // printed by our own runner
  return { messages: new Map(messages.map((message) => [message.id, verdictFrom(message)])), failure };
}

function verdictFrom(message: Message): Verdict {
  if ('objects' in message) return verdictOf(message.objects);
  if ('absent' in message) return { kind: 'absent', needs: message.absent };
  return { kind: 'error', message: message.error };
}
