/** One measurement of `reclaim/check`, in a process of its own: `node check-program.ts heap 100`, `… looked-into closure`, `… program`. */
import { getHeapSnapshot } from 'node:v8';
import { addCleanup, keepAlive } from 'reclaim';
import { collect, type Measures, nanoseconds, settle } from './measure.ts';

/** Of the program that is run with `--import reclaim/check` and without. */
const REGISTRATIONS = 100_000;
/** Pending ones beside what fills the heap. */
const PENDING = 1000;
const LOOKED_INTO = 2000;

const close = (fd: number): void => { keepAlive(fd); };

class Connection {
  readonly handle: { fd: number };

  constructor(fd: number) {
    this.handle = { fd };
  }

  close(): void {}
}

function opened(fd: number): Connection {
  const connection = new Connection(fd);
  addCleanup(connection, close, fd);
  return connection;
}

/** Ordinary objects: records with a text of their own, a list and a neighbour. */
function fill(megabytes: number): unknown {
  collect();
  const end = process.memoryUsage().heapUsed + megabytes * 1e6;
  let chunk: object[] = [];
  const chunks = [chunk];
  for (let index = 0; ; index++) {
    if (index % 10_000 === 0) {
      if (process.memoryUsage().heapUsed >= end) return chunks;
      chunk = [];
      chunks.push(chunk);
    }
    chunk.push({ index, name: `record ${index} of the heap that is looked at`, sizes: [index, index + 1, index + 2, index / 2], previous: chunk.at(-1) });
  }
}

async function ofHeap(megabytes: number): Promise<Measures> {
  const { checkCleanups, whyAlive } = await import('reclaim/check');
  const filled = fill(megabytes);
  const connections = Array.from({ length: PENDING }, (_, fd) => opened(fd));
  Reflect.set(globalThis, 'connections', connections); // a path to be found: what running functions have is none
  collect();
  const heap = process.memoryUsage().heapUsed / 1e6;
  const milliseconds = (work: () => void): number => nanoseconds(1, work) / 1e6;
  const snapshot = milliseconds(() => {
    const stream = getHeapSnapshot();
    for (let chunk: unknown = stream.read(); chunk !== null; chunk = stream.read());
    stream.destroy();
  });
  await settle();
  const check = milliseconds(() => {
    const { findings, pending } = checkCleanups();
    if (findings.length > 0 || (pending ?? 0) < PENDING) throw new Error(`${findings.length} findings, ${pending} pending`);
  });
  await settle();
  const why = milliseconds(() => {
    if (whyAlive(connections[0] as Connection).length === 0) throw new Error('a path was expected');
  });
  keepAlive([filled, connections]);
  return { heap, snapshot, check, why, resident: process.resourceUsage().maxRSS / 1e3 };
}

const HELD: Readonly<Record<string, (connection: Connection) => unknown>> = {
  number: ({ handle }) => handle.fd,
  record: ({ handle }) => ({ fd: handle.fd, list: [1, 2, 3] }),
  closure: ({ handle: { fd } }) => closer(fd),
};

function closer(fd: number): () => void {
  return () => close(fd);
}

/** What one `register` takes that is looked into, one that is not any more, and one without checks. */
async function ofRegistration(kind: string): Promise<Measures> {
  const { enableChecks } = await import('reclaim/check');
  const hold = HELD[kind];
  if (hold === undefined) throw new Error(`there is no kind "${kind}"`);
  const measured: Record<string, number> = {};
  for (const [name, perSite] of [['without', undefined], ['looked into', Infinity], ['not any more', 3]] as const) {
    const checks = perSite === undefined ? undefined : enableChecks({ mode: 'collect', perSite });
    const registry = new FinalizationRegistry(() => {});
    const connections = Array.from({ length: LOOKED_INTO }, (_, fd) => new Connection(fd));
    const held = connections.map(hold);
    const register = (): void => {
      for (const [index, connection] of connections.entries()) registry.register(connection, held[index]);
    };
    register();
    measured[name] = nanoseconds(LOOKED_INTO, register) / 1e3;
    if ((checks?.findings().length ?? 0) > 0) throw new Error('nothing was to be found');
    checks?.disable();
    keepAlive([registry, connections, held]);
    await settle();
  }
  return measured;
}

let ran = 0;
const count = (): void => { ran++; };
const registry = new FinalizationRegistry(count);

function many(): Connection[] {
  const connections: Connection[] = [];
  for (let fd = 0; fd < REGISTRATIONS; fd += 2) {
    const one = new Connection(fd);
    addCleanup(one, count, fd);
    const two = new Connection(fd + 1);
    registry.register(two, fd + 1);
    connections.push(one, two);
  }
  return connections;
}

/** A frame of its own: the objects die when it is left. */
function registerMany(): { readonly register: number; readonly bytes: number } {
  let connections: Connection[] = [];
  const register = nanoseconds(1, () => { connections = many(); }) / 1e6;
  collect();
  const bytes = process.memoryUsage().heapUsed / REGISTRATIONS;
  keepAlive(connections);
  return { register, bytes };
}

/** A program with many registrations: half with `addCleanup`, half native, from a few places; all objects die in the end. */
async function ofProgram(): Promise<Measures> {
  const { register, bytes } = registerMany();
  const start = process.hrtime.bigint();
  while (ran < REGISTRATIONS) await settle();
  const die = Number(process.hrtime.bigint() - start) / 1e6;
  return { register, die, whole: performance.now(), bytes };
}

const [what, argument = ''] = process.argv.slice(2);
switch (what) {
  case 'heap': console.log(JSON.stringify(await ofHeap(Number(argument)))); break;
  case 'registration': console.log(JSON.stringify(await ofRegistration(argument))); break;
  case 'program': console.log(JSON.stringify(await ofProgram())); break;
  default: throw new Error(`what is to be measured? heap, registration or program; got ${what}`);
}
