/** Methods of functions, of timers, and functions whose result is new: data only. */

/** Methods that call the function that they are called on. */
export const CALLING_METHODS: ReadonlySet<string> = new Set(['call', 'apply']);

/** Those, and the one that makes another function of it. */
export const FUNCTION_METHODS: ReadonlySet<string> = new Set(['bind', ...CALLING_METHODS]);

/** What a weak reference is asked with for what it refers to. */
export const DEREFERENCE = 'deref';

/** Methods of the handle of a timer, which leave it running. */
export const TIMER_METHODS: ReadonlySet<string> = new Set(['ref', 'unref', 'hasRef']);

/** Global functions whose callback runs again and again until something stops it. */
export const REPEATING: ReadonlySet<string> = new Set(['setInterval']);

/** Global functions whose callback runs once, and may set the next one. */
export const DEFERRING: ReadonlySet<string> = new Set(['setTimeout']);

/** Functions that read all properties of what they are given. */
export const READS_ALL: readonly string[] = ['Object.values', 'Object.entries', 'Object.keys', 'Object.assign'];

/** Calls whose result nobody else has: a timer or a promise may have its own life. */
export const KEPT_BY_NOBODY: ReadonlySet<string> = new Set(['Symbol', 'structuredClone', 'Object.create', 'Object.fromEntries', 'Array.of', 'Array.from']);

/** Calls that give another text or symbol each time. */
export const NEVER_THE_SAME: ReadonlySet<string> = new Set(['Symbol', 'crypto.randomUUID']);

/** Methods of containers that look at what they are given, and let go of it. */
export const SAFE_METHODS: ReadonlySet<string> = new Set(['includes', 'indexOf', 'lastIndexOf', 'removeEventListener', 'off', 'removeListener', 'reduce', 'filter', 'find', 'findIndex', 'some', 'every', 'forEach']);

/** Methods that look at the object that they are called on, and keep nothing of it. */
export const OBJECT_METHODS: ReadonlySet<string> = new Set(['hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toString', 'toLocaleString', 'deref']);

/** Methods of containers after which what is in there is only in there. */
export const KEEPS_ITS_MEMBERS: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set', 'has', 'delete', 'clear', 'includes', 'indexOf']);

/** What every object has by inheritance and no file needs to write. */
export const INHERITED: ReadonlySet<string> = new Set(['constructor', '__proto__', 'toString', 'toLocaleString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable']);

/** What leads from an object to its class: it is there for all instances, and leads to none. */
export const OF_CLASS: ReadonlySet<string> = new Set(['constructor', '__proto__']);

/** Calls that give the prototype of an object, which is there for all instances. */
export const PROTOTYPE_OF: ReadonlySet<string> = new Set(['Object.getPrototypeOf', 'Reflect.getPrototypeOf']);

/** Classes and functions of the platform that make what the platform keeps while it is at work. */
export const LIVES_BY_ITSELF: ReadonlySet<string> = new Set(['setInterval', 'setTimeout', 'setImmediate', 'Worker', 'SharedWorker', 'WebSocket', 'EventSource', 'BroadcastChannel', 'MessageChannel', 'RTCPeerConnection', 'AudioContext', 'Notification', 'XMLHttpRequest']);

/** Methods that `using` calls when its block is left. */
export const CALLED_BY_USING: ReadonlySet<string> = new Set(['@@dispose', '@@asyncDispose']);
