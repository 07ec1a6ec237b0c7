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

/** Whether a text names anything that can keep a function for long; goes by the names alone. */
export function namesKeeper(text: string): boolean {
  return KEEPER.test(text);
}

const KEEPER = /\b(?:setInterval|setTimeout|addEventListener|addListener|prependListener|prependOnceListener|on|once|push|unshift|add|set)\s*(?:\?\.)?\(|\.on[a-z]+\s*=(?!=)/;

/** Names of methods after which an object is done with, by which what it has put elsewhere should be taken back. */
export const CLOSES: { readonly named: RegExp } = {
  named: /^(?:close|dispose|destroy|disconnect|unsubscribe|unmount|detach|teardown|tearDown|shutdown|stop|terminate|cleanup|cleanUp|release|free|removeEventListener|removeListener|off|unlisten|unregister|disconnectedCallback|componentWillUnmount|ngOnDestroy|onDestroy|@@dispose|@@asyncDispose)$/,
};

/** Methods that undo what such a method does: where there is one, an object that was closed is used on. */
export const REOPENS: Readonly<Record<string, readonly string[]>> = {
  close: ['open', 'reopen'],
  stop: ['start', 'restart', 'resume'],
  disconnect: ['connect', 'reconnect'],
  detach: ['attach', 'reattach'],
  unmount: ['mount'],
  unsubscribe: ['subscribe'],
  off: ['on'],
  unlisten: ['listen'],
  unregister: ['register'],
  release: ['acquire'],
};
