/** What a command takes with all processes that it starts: time, processor time, and memory at most. Linux only, by what the kernel tells of processes. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Taken {
  readonly seconds: number;
  /** Of all processors. */
  readonly cpuSeconds: number;
  /** Of all processes at one time; what they share counts in each. */
  readonly megabytes: number;
  readonly status: number | null;
  readonly output: string;
}

const EVERY_MS = 20;
const PAGE = 4096;
/** The kernel counts in hundredths. */
const TICKS = 100;

interface Seen {
  readonly parent: number;
  readonly ticks: number;
  readonly bytes: number;
}

export async function take(command: readonly string[], cwd: string): Promise<Taken> {
  const [program = '', ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const add = (chunk: Buffer): void => {
    // The end of it is enough to see that it did its work.
    output = (output + chunk.toString()).slice(-2000);
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const ticks = new Map<number, number>();
  let bytes = 0;
  const look = (): void => {
    const all = processes();
    let now = 0;
    for (const [pid, seen] of all) {
      if (!isBelow(pid, child.pid ?? -1, all)) continue;
      ticks.set(pid, seen.ticks);
      now += seen.bytes;
    }
    bytes = Math.max(bytes, now);
  };
  const timer = setInterval(look, EVERY_MS);
  const status = await new Promise<number | null>((give, fail) => {
    child.on('error', fail);
    child.on('close', give);
  });
  clearInterval(timer);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: [...ticks.values()].reduce((sum, one) => sum + one, 0) / TICKS, megabytes: bytes / 1e6, status, output };
}

function isBelow(pid: number, root: number, all: ReadonlyMap<number, Seen>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent) if (at === root) return true;
  return false;
}

function processes(): ReadonlyMap<number, Seen> {
  const found = new Map<number, Seen>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      // Behind the name of the program, which may have any character: state, parent, …; the times are fields 14 and 15, the pages field 24.
      const text = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
      found.set(Number(name), { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0), bytes: (fields[21] ?? 0) * PAGE });
    } catch {
      // It has ended.
    }
  }
  return found;
}
