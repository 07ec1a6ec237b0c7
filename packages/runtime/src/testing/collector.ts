/** The collector of this host: where it is, or how to get it. */
import { builtin } from '../heap/node.ts';

/** Nothing can be said about any object here: there is no collector that can be called, or it does not collect. Never a leak. */
export class CollectorError extends Error {
  override readonly name = 'CollectorError';
}

type Collector = () => unknown;

interface Collectors {
  readonly gc?: unknown;
  readonly Bun?: { gc?(sync: boolean): unknown };
  /** Firefox, when a preference of its profile says so. */
  readonly TestUtils?: { gc?(): unknown };
}

let found: Collector | undefined;

/** Throws a `CollectorError` that says how to enable the collector of this host. */
export function collector(): Collector {
  found ??= find();
  if (found) return found;
  throw new CollectorError(`The collector of this host cannot be called. ${howToEnable()}`);
}

function find(): Collector | undefined {
  const host = globalThis as Collectors;
  const { Bun, TestUtils } = host;
  // First: what `gc` of Bun's own making does is not a full collection in every version.
  if (typeof Bun?.gc === 'function') return () => Bun.gc?.(true);
  if (typeof host.gc === 'function') return host.gc as Collector; // by convention of every engine that has it
  if (typeof TestUtils?.gc === 'function') return () => TestUtils.gc?.();
  return fromFlags();
}

/** Node and Deno let the running program ask for it; a new context then has the function. */
function fromFlags(): Collector | undefined {
  try {
    builtin('v8')?.setFlagsFromString('--expose-gc');
    const gc: unknown = builtin('vm')?.runInNewContext('gc');
    return typeof gc === 'function' ? gc as Collector : undefined; // as above
  } catch {
    // A host that has the modules and not what they are for.
    return undefined;
  }
}

function howToEnable(): string {
  const { userAgent = '' } = (globalThis as { readonly navigator?: { readonly userAgent?: string } }).navigator ?? {};
  if (userAgent.includes('Firefox/')) return 'In Firefox, set the preference dom.testing.testutils.enabled to true.';
  if (/Chrom(?:e|ium)\//u.test(userAgent)) return 'Start Chromium, Chrome or Edge with --js-flags=--expose-gc.';
  if (userAgent.includes('Safari/')) return 'Safari has none; run this test in another host.';
  if ('Deno' in globalThis) return 'Start Deno with --v8-flags=--expose-gc.';
  if ('process' in globalThis) return 'Start Node with --expose-gc.';
  return 'Start the host with the flag that makes gc() a global function (--expose-gc in hosts that use V8).';
}
