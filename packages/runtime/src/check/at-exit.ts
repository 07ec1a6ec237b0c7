import { builtin, hostProcess } from '../heap/node.ts';
import type { Finding } from './finding.ts';

/** Above this a snapshot takes so long that nobody waits for it without having asked. */
const MAX_HEAP_MB = 500;

/**
 * Checks once more when the process ends, and writes what is found to the standard error output: warnings would come too late.
 * @param fails Whether a finding makes the exit code 1, where it would be 0.
 * @param asked Whether it is done however large the heap is.
 * @returns what takes it back.
 */
export function checkAtExit(check: () => readonly Finding[], { fails, asked }: { readonly fails: boolean; readonly asked: boolean }): () => void {
  const host = hostProcess();
  const onExit = (): void => {
    const megabytes = (host?.memoryUsage?.().heapUsed ?? 0) / 1e6;
    if (megabytes > MAX_HEAP_MB && !asked) {
      write(`reclaim/check: not checked at exit, for a snapshot of ${megabytes.toFixed(0)} MB takes long. RECLAIM_CHECK_AT_EXIT=1 does it all the same`);
      return;
    }
    const findings = check();
    if (findings.length > 0 && fails && host !== undefined && (host.exitCode ?? 0) === 0) host.exitCode = 1;
  };
  return atExit(onExit);
}

/** Calls it when the process ends. Gives what takes it back. */
export function atExit(listener: () => void): () => void {
  const host = hostProcess();
  host?.on?.('exit', listener);
  return () => { host?.off?.('exit', listener); };
}

/** Comes out even if the process ends now. */
export function write(line: string): void {
  builtin('fs')?.writeSync(2, `${line}\n`);
}
