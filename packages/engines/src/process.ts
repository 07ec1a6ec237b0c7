import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedEngine } from './locate.ts';
import { firstLineOf, type Printed, type Program } from './program.ts';

export function runProcess(engine: LocatedEngine, { folder, stem, text, timeoutMs }: Program): Promise<Printed> {
  const [entry, output, errors] = ['mjs', 'out', 'err'].map((extension) => join(folder, `${stem}.${extension}`)) as [string, string, string];
  writeFileSync(entry, text);
  // Files, because writing to them is finished when the call returns; what is still on its way into a pipe is lost in
  // an exit.
  const descriptors = [openSync(output, 'w'), openSync(errors, 'w')] as const;
  return new Promise((resolve) => {
    const child = spawn(engine.command, [...engine.flags, entry], {
      stdio: ['ignore', ...descriptors],
      cwd: folder,
      // Deno remembers every module it ever saw; ours are gone when the run is.
      env: { ...process.env, DENO_DIR: join(folder, 'deno') },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    const settle = (failure: string | undefined): void => {
      clearTimeout(timer);
      for (const descriptor of descriptors) closeSync(descriptor);
      resolve({ printed: readFileSync(output, 'utf8').split('\n'), errors: readFileSync(errors, 'utf8'), failure });
    };
    child.once('error', (error) => { settle(`the process did not start: ${error.message}`); });
    child.once('close', (code, signal) => {
      const end = signal === 'SIGKILL' ? `was stopped after ${timeoutMs / 1000} s` : `ended with ${signal ?? `exit code ${code}`}`;
      settle(code === 0 ? undefined : `the process ${end}${firstLineOf(readFileSync(errors, 'utf8'))}`);
    });
  });
}
