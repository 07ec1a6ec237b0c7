import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { LocatedEngine } from './engines/locate.ts';
import type { Runnable, Workshop } from './prepare.ts';
import { verdictOf, type Fate, type Verdict } from './verdict.ts';

const RUNNER_URL: string = pathToFileURL(join(import.meta.dirname, 'runner', 'judge-cases.mjs')).href;
const MARK = '@oracle ';

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
 * alone: that one is the error, and the others keep their verdicts.
 */
export async function judgeOn(engine: LocatedEngine, runnables: readonly Runnable[], workshop: Workshop): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const together = runnables.filter(({ alone }) => !alone);
  const queue = [together, ...runnables.filter(({ alone }) => alone).map((one) => [one])].filter((group) => group.length > 0);
  for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
    const { messages, failure } = await runProcess(engine, group, workshop);
    const [first] = group;
    if (failure === undefined) {
      for (const [id, verdict] of messages) verdicts.set(id, verdict);
    } else if (group.length === 1 && first !== undefined) {
      verdicts.set(first.id, { kind: 'error', message: failure });
    } else {
      const middle = Math.ceil(group.length / 2);
      queue.push(group.slice(0, middle), group.slice(middle));
    }
  }
  for (const { id } of runnables) {
    if (!verdicts.has(id)) verdicts.set(id, { kind: 'error', message: 'the engine said nothing about this case' });
  }
  return verdicts;
}

interface Outcome {
  readonly messages: ReadonlyMap<string, Verdict>;
  /** Why the process ended before its end. */
  readonly failure: string | undefined;
}

function runProcess(engine: LocatedEngine, group: readonly Runnable[], workshop: Workshop): Promise<Outcome> {
  const entry = join(workshop.folder, `entry-${engine.name}-${workshop.nextNumber()}.mjs`);
  const jobs = group.map(({ id, instances, needs }) => ({ id, instances, needs }));
  writeFileSync(entry, [
    `import { judgeCases } from ${JSON.stringify(RUNNER_URL)};`,
    `const jobs = ${JSON.stringify(jobs)};`,
    `await judgeCases({ jobs, collect: () => { ${engine.collect}; } });`,
    // Cases may leave timers and listeners behind that would keep the process for ever.
    'globalThis.process.exit(0);',
    '',
  ].join('\n'));

  return new Promise((resolve) => {
    const messages = new Map<string, Verdict>();
    let done = false;
    let errors = '';
    const child = spawn(engine.command, [...engine.flags, entry], { stdio: ['ignore', 'pipe', 'pipe'], cwd: workshop.folder });
    const timeout = group.length === 1 ? ALONE_TIMEOUT_MS : PROCESS_TIMEOUT_MS;
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith(MARK)) return;
      const message = JSON.parse(line.slice(MARK.length)) as Message; // printed by our own runner
      if ('done' in message) done = true;
      else messages.set(message.id, verdictFrom(message));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
    child.on('error', (error) => { errors += error.message; });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      rmSync(entry, { force: true });
      const end = signal === 'SIGKILL' ? `was stopped after ${timeout / 1000} s` : `ended with ${signal ?? `exit code ${code}`}`;
      resolve({ messages, failure: done ? undefined : `the process ${end}${firstLineOf(errors)}` });
    });
  });
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
