/** Globals that call a function later, once and for certain unless they are cancelled: data only. */
export const SCHEDULERS: ReadonlySet<string> = new Set(['queueMicrotask', 'setTimeout', 'setImmediate', 'process.nextTick', 'requestIdleCallback', 'requestAnimationFrame']);
