import { randomUUID } from 'node:crypto';
import type { LocatedHost } from './locate.ts';
import { runPage } from './page.ts';
import { runProcess } from './process.ts';

export interface Module {
  /** Where the files of the run go; a browser is served nothing else. What is in it can be imported by the module relatively. */
  readonly folder: string;
  /** Packages for a host that finds none by itself, a browser: from the name that is imported to a path below the folder (`./reclaim/index.js`). */
  readonly packages?: Readonly<Record<string, string>>;
  /**
   * The text of an ECMAScript module. It is over when its last statement is, top-level awaits included.
   * `mark` is what a printed line must start with to be heard: no program can print it by chance.
   */
  readonly source: (mark: string) => string;
  readonly timeoutMs: number;
}

export interface Outcome {
  /** What the module printed after the mark, with `console.log`, in order. */
  readonly lines: readonly string[];
  /** What went to the error stream; in a browser the errors that nobody caught. */
  readonly errors: string;
  /** Why the run is not to be believed: it did not start, ended before its end, was stopped, or an error was not caught. */
  readonly failure: string | undefined;
}

const END = 'end';
let runs = 0;

/** Runs a module in a fresh process, or in a browser with a fresh profile, and gives what it printed. */
export async function runModule(host: LocatedHost, { folder, packages = {}, source, timeoutMs }: Module): Promise<Outcome> {
  const mark = `@reclaim ${randomUUID()} `;
  const end = mark + END;
  const text = [
    source(mark),
    `console.log(${JSON.stringify(end)});`,
    // A program may leave timers and listeners behind that would keep the process for ever. No exit code is given: Bun
    // goes on after an uncaught error in a cleanup and tells of it only there.
    'globalThis.process?.exit();',
    '',
  ].join('\n');
  const program = { folder, stem: `run-${host.name}-${runs++}`, text, packages, end, timeoutMs };
  const { printed, errors, failure } = await (host.kind === 'browser' ? runPage(host, program) : runProcess(host, program));
  const lines = printed.filter((line) => line.startsWith(mark) && line !== end).map((line) => line.slice(mark.length));
  return { lines, errors, failure: failure ?? (printed.includes(end) ? undefined : 'it ended before its end') };
}
