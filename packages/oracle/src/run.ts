import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LocatedEngine } from './engines/locate.ts';
import type { Runnable, Workshop } from './prepare.ts';
import { verdictOf, type Fate, type Verdict } from './verdict.ts';

const RUNNER_URL: string = pathToFileURL(join(import.meta.dirname, 'runner', 'judge-cases.mjs')).href;

/** Far beyond what any corpus needs; a case that loops for ever ends here. */
const PROCESS_TIMEOUT_MS = 120_000;
const ALONE_TIMEOUT_MS = 20_000;

/** What the runner prints. */
type Message =
  | { readonly id: string; readonly objects: readonly Fate[] }
  | { readonly id: string; readonly error: string }
  | { readonly id: string; readonly absent: string }
  | { readonly done: true };

/**
 * Judges every case on one engine. All of them share one process, because a process and its rounds of collection cost
 * far more than a case. When that process dies, halves of its cases are tried again until the case that kills it is
 * alone: that one is the error, and the others keep their verdicts. Throws when no case alone is to blame, for then the
 * verdicts come from a run that worked only the second time.
 */
export async function judgeOn(engine: LocatedEngine, runnables: readonly Runnable[], workshop: Workshop): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const queue = [
    ...chunksOf(runnables.filter(({ alone }) => !alone), engine.casesPerProcess ?? Infinity),
    ...chunksOf(runnables.filter(({ alone }) => alone), 1),
  ];
  const killers = new Set<string>();
  const unexplained: { readonly ids: readonly string[]; readonly failure: string }[] = [];
  for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
    const { messages, failure } = await runProcess(engine, group, workshop);
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

function runProcess(engine: LocatedEngine, group: readonly Runnable[], workshop: Workshop): Promise<Outcome> {
  const stem = join(workshop.folder, `entry-${engine.name}-${workshop.nextNumber()}`);
  const [entry, output, errors] = [`${stem}.mjs`, `${stem}.out`, `${stem}.err`];
  // Cases may print what they like, also things that look like ours.
  const mark = `@oracle ${randomUUID()} `;
  const jobs = group.map(({ id, url, needs }) => ({ id, url, needs }));
  writeFileSync(entry, [
    `import { judgeCases } from ${JSON.stringify(RUNNER_URL)};`,
    `const jobs = ${JSON.stringify(jobs)};`,
    `await judgeCases({ jobs, mark: ${JSON.stringify(mark)}, collect: () => { ${engine.collect}; } });`,
    // Cases may leave timers and listeners behind that would keep the process for ever. No exit code is given: Bun goes
    // on after an uncaught error in a cleanup and tells of it only there.
    'globalThis.process.exit();',
    '',
  ].join('\n'));

  return new Promise((resolve) => {
    // Files, because writing to them is finished when the call returns; what is still on its way into a pipe is lost in
    // an exit.
    const descriptors = [openSync(output, 'w'), openSync(errors, 'w')] as const;
    const child = spawn(engine.command, [...engine.flags, entry], {
      stdio: ['ignore', ...descriptors],
      cwd: workshop.folder,
      // Deno remembers every module it ever saw; ours are gone when the run is.
      env: { ...process.env, DENO_DIR: join(workshop.folder, 'deno') },
    });
    const timeout = group.length === 1 ? ALONE_TIMEOUT_MS : PROCESS_TIMEOUT_MS;
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('error', (error) => { resolve({ messages: new Map(), failure: `the process did not start: ${error.message}` }); });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      for (const descriptor of descriptors) closeSync(descriptor);
      const { messages, done } = readMessages(readFileSync(output, 'utf8'), mark);
      const end = signal === 'SIGKILL' ? `was stopped after ${timeout / 1000} s` : `ended with ${signal ?? `exit code ${code}`}`;
      const failure = done && code === 0 ? undefined : `the process ${end}${firstLineOf(readFileSync(errors, 'utf8'))}`;
      resolve({ messages, failure });
    });
  });
}

function readMessages(output: string, mark: string): { messages: Map<string, Verdict>; done: boolean } {
  const messages = new Map<string, Verdict>();
  let done = false;
  for (const line of output.split('\n')) {
    if (!line.startsWith(mark)) continue;
    const message = JSON.parse(line.slice(mark.length)) as Message; // printed by our own runner
    if ('done' in message) done = true;
    else messages.set(message.id, verdictFrom(message));
  }
  return { messages, done };
}

function verdictFrom(message: Exclude<Message, { readonly done: true }>): Verdict {
  if ('objects' in message) return verdictOf(message.objects);
  if ('absent' in message) return { kind: 'absent', needs: message.absent };
  return { kind: 'error', message: message.error };
}

/** The line of a stack trace that says what happened. */
function firstLineOf(errors: string): string {
  const lines = errors.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const line = lines.find((text) => /error\b/iu.test(text)) ?? lines[0];
  return line === undefined ? '' : `: ${line}`;
}
