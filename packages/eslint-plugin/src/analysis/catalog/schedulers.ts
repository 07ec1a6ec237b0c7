/** Globals that call a function later, once and for certain unless they are cancelled: data only. */
export const SCHEDULERS: ReadonlySet<string> = new Set(['queueMicrotask', 'setTimeout', 'setImmediate', 'process.nextTick', 'requestIdleCallback', 'requestAnimationFrame']);

/** Names of functions that throw where the test that they are given does not hold: what stands behind them happens only where it does. */
export const ASSERTIONS: ReadonlySet<string> = new Set(['assert', 'invariant']);
