/** Where in the program something was called from, as text: an `Error` that is kept would keep the receivers of its frames. */

const FRAMES = 6;
/** Frames of this package between the program and here, at most. */
const OWN_FRAMES = 8;
/** More places than these are not remembered, but read each time. */
const MAX_PLACES = 20_000;
/** Where this code is: frames in it are not where anybody has registered anything. */
const OWN: string = (import.meta as { readonly url?: string } & ImportMeta).url?.replace(/\/(?:check\/)?[^/]+$/u, '/') ?? '';
const OWN_PATH: string = decodeURIComponent(OWN.replace(/^file:\/\//u, ''));

/** What is used of the structured frames of V8, which other engines have in part. */
interface Frame {
  getScriptNameOrSourceURL?(): string | null | undefined;
  getPosition?(): number;
}

interface ErrorOfHost {
  stackTraceLimit?: number;
  prepareStackTrace?: unknown;
  captureStackTrace?(holder: object): void;
}

const scripts = new Map<string, number>();
/** Positions of frames -> their text. To write the text is most of the time, and a program registers in few places. */
const places = new Map<string, readonly string[]>();

/** The innermost frame first. Calls of the same place give the same list. */
export function callSite(): readonly string[] {
  const host = Error as ErrorOfHost;
  const limit = host.stackTraceLimit;
  host.stackTraceLimit = FRAMES + OWN_FRAMES;
  try {
    const key = positions(host);
    const known = key === undefined ? undefined : places.get(key);
    if (known !== undefined) return known;
    const lines = readLines();
    if (key !== undefined && places.size < MAX_PLACES) places.set(key, lines);
    return lines;
  } finally {
    if (limit !== undefined) host.stackTraceLimit = limit;
  }
}

/** Undefined where frames have no positions. Where the text would be something of the program's own making it is asked for that as ever. */
function positions(host: ErrorOfHost): string | undefined {
  // Bun has no positions, and does not take back what writes its stacks.
  if (host.captureStackTrace === undefined || 'Bun' in globalThis) return undefined;
  const before = Object.getOwnPropertyDescriptor(host, 'prepareStackTrace');
  const holder: { stack?: unknown } = {};
  try {
    host.prepareStackTrace = keyOf;
    host.captureStackTrace(holder);
    return typeof holder.stack === 'string' && holder.stack.startsWith('#') ? holder.stack : undefined;
  } finally {
    if (before === undefined) delete host.prepareStackTrace;
    else Object.defineProperty(host, 'prepareStackTrace', before);
  }
}

function keyOf(_: unknown, frames: readonly Frame[]): string {
  let key = '#';
  for (const frame of frames) {
    const script = frame.getScriptNameOrSourceURL?.() ?? '';
    const position = frame.getPosition?.();
    if (position === undefined) return '';
    let number = scripts.get(script);
    if (number === undefined) scripts.set(script, number = scripts.size);
    key += `${number}:${position} `;
  }
  return key;
}

function readLines(): readonly string[] {
  // Read at once, which also lets go of the frames.
  const { stack } = new Error('site');
  if (typeof stack !== 'string') return [];
  return stack.split('\n').slice(1)
    .filter((line) => (OWN === '' || (!line.includes(OWN) && !line.includes(OWN_PATH))) && !/[( ]node:/u.test(line) && !/(?:at |\()<anonymous>\)?$/u.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim().replace(/^at /u, '').replace(/^(.*) \((.*)\)$/u, '$2 ($1)').replace(/^async /u, '').replace(/^file:\/\//u, ''));
}
