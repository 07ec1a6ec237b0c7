/** What functions of packages do with what they are given: data only. The fallback is that of `builtins.ts`: an unknown call may keep everything. */
import type { Keep, Result } from './builtins.ts';
import { STREAM_MAKERS } from './streams.ts';

const untilSettled = (from: Keep['from']): Keep => ({ from, how: 'argument', because: 'only until it is stopped or has run' });

const keeps = (...places: readonly number[]): Result => ({ kind: 'fresh', keeps: places.map((from): Keep => ({ from, how: 'argument' })) });
/** A function that runs in the context in which it was bound; the third argument is its `this`. */
const boundToContext: Readonly<Record<string, Result>> = { 'AsyncResource.bind': keeps(0, 2), 'AsyncLocalStorage.bind': keeps(0) };

/** Calls of what modules export, and of the methods of that. */
export const MODULE_CALLS: Readonly<Record<string, Readonly<Record<string, Result>>>> = {
  reclaim: {
    // The handle: never the target, the rest until it is settled.
    addCleanup: { kind: 'fresh', keeps: [untilSettled(1), untilSettled(2)] },
    weak: { kind: 'fresh', keeps: [] },
    unique: { kind: 'fresh', keeps: [] },
    keepAlive: { kind: 'primitive' },
    cleanupStats: { kind: 'fresh', keeps: [] },
  },
  'node:async_hooks': boundToContext,
  'node:stream': STREAM_MAKERS,
};

const OF_TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'];

/** Modules of Node whose exports are globals: all of them are in one global, or each is the global of its name. */
export const GLOBALS_BY_MODULE: Readonly<Record<string, string | ReadonlySet<string>>> = {
  process: 'process',
  console: 'console',
  timers: new Set(OF_TIMERS),
  url: new Set(['URL', 'URLSearchParams']),
  perf_hooks: new Set(['performance', 'PerformanceObserver']),
  worker_threads: new Set(['MessageChannel', 'MessagePort', 'BroadcastChannel']),
};

/** What makes a weak reference to its first argument, which `deref` gives back. */
export const WEAK_REFERENCES: Readonly<Record<string, readonly string[]>> = { reclaim: ['weak'] };

/** Helpers by which compilers give what `require` gave the shape of a namespace: `__importStar(require('x'))`. */
export const INTEROP_HELPERS: ReadonlySet<string> = new Set(['__importStar', '__importDefault', '__toESM', '__toModule', '_interopRequireWildcard', '_interopRequireDefault', '_interop_require_wildcard', '_interop_require_default']);
