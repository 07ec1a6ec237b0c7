/** What lives as long as the program, or so long that what it keeps counts as kept: data only. */

/** Global objects that are never collected; the global object itself has the empty path. */
export const ETERNAL: ReadonlySet<string> = new Set(['', 'process', 'document', 'window', 'self', 'globalThis']);

/** The same, as far as only listeners on them are spoken of. */
export const ETERNAL_PARTS: ReadonlySet<string> = new Set(['document.body', 'document.documentElement', 'document.head', 'process.stdin', 'process.stdout', 'process.stderr', 'navigator.serviceWorker', 'visualViewport']);

/** Milliseconds from which on the function of a single timer counts as kept. */
export const LONG_TIMEOUT = 60_000;

/** Methods that add a listener which is called once. */
export const LISTENING_ONCE: ReadonlySet<string> = new Set(['once', 'prependOnceListener']);

/** Events after which nothing comes: a listener that ends with one of them stays until then. */
export const LAST_EVENTS: ReadonlySet<string> = new Set(['abort', 'beforeExit', 'exit', 'SIGINT', 'SIGTERM', 'SIGHUP', 'unload', 'beforeunload', 'pagehide']);

/** Events that come once: what listens to them is called once. */
export const FIRST_EVENTS: ReadonlySet<string> = new Set(['load', 'DOMContentLoaded', 'ready', 'listening', ...LAST_EVENTS]);

/** Calls that give a signal which aborts after a while, or has. */
export const ENDS_BY_ITSELF: ReadonlySet<string> = new Set(['AbortSignal.timeout', 'AbortSignal.abort']);

/** Names of a record of options: what it has may be there for many calls. What any other parameter has belongs to that. */
export const NAMES_OPTIONS: { readonly named: RegExp } = { named: /(?:^|[a-z_])(?:options?|opts?|config|cfg|settings|params?|parameters|init|args?|input|props)$/i };

/** Whether a text names anything that can keep a function for long; goes by the names alone. */
export function namesKeeper(text: string): boolean {
  return KEEPER.test(text);
}

const KEEPER = /\b(?:setInterval|setTimeout|addEventListener|addListener|prependListener|prependOnceListener|on|once|push|unshift|add|set)\s*(?:\?\.)?\(|\.on[a-z]+\s*=(?!=)/;

/** Names of methods after which an object is done with, by which what it has put elsewhere should be taken back. */
export const CLOSES: { readonly named: RegExp } = {
  named: /^(?:close|dispose|destroy|disconnect|unsubscribe|unmount|detach|teardown|tearDown|shutdown|stop|terminate|cleanup|cleanUp|release|free|removeEventListener|removeListener|off|unlisten|unregister|disconnectedCallback|componentWillUnmount|ngOnDestroy|onDestroy|@@dispose|@@asyncDispose)$/,
};

/** Names among them that say what is given to the method: it ends that, and not its own object. */
export const CLOSES_WHAT_IT_GETS: { readonly named: RegExp } = { named: /^(?:off|un(?:subscribe|listen|register)|remove(?:Event)?Listener)$/ };

/** Names of what such a method needs to know of the end. Whatever else it needs is what it ends: `release(item)`, `close(id)`. */
export const SAYS_HOW_IT_ENDS: { readonly named: RegExp } = {
  named: /^_|^(?:e|err|error|reason|cause|code|status|signal|ev|evt|event|cb|callback|done|next|resolve|force|graceful|gracefully|immediate|immediately|silent|options?|opts|config|timeout|ms|delay|message|ctx|context|args?)$/i,
};

/** Those that an object may do again and again: one that its own listener calls is a part of its work. */
export const CLOSES_FOR_NOW: { readonly named: RegExp } = { named: /^(?:stop|disconnect|detach|cleanup|cleanUp|release|free|off)$/ };

const STARTS = ['start', 'restart', 'resume', 'play', 'run', 'begin', 'record', 'open', 'reopen', 'connect', 'reconnect', 'listen', 'attach', 'mount', 'init', 'setup', 'setUp'];

/** Methods that undo what such a method does: where there is one, an object that was closed is used on. */
export const REOPENS: Readonly<Record<string, readonly string[]>> = {
  close: ['open', 'reopen', 'connect', 'reconnect', 'listen', 'start', 'restart', 'show'],
  shutdown: STARTS,
  stop: STARTS,
  terminate: STARTS,
  teardown: STARTS,
  tearDown: STARTS,
  disconnect: ['connect', 'reconnect', 'observe', 'open', 'listen', 'start'],
  detach: ['attach', 'reattach'],
  unmount: ['mount'],
  unsubscribe: ['subscribe'],
  off: ['on', 'once'],
  unlisten: ['listen'],
  unregister: ['register', 'add'],
  removeListener: ['addListener', 'on'],
  removeEventListener: ['addEventListener', 'on'],
  release: ['acquire', 'take', 'obtain', 'get', 'borrow', 'lock', 'hold', 'retain'],
  free: ['alloc', 'allocate', 'malloc'],
};
