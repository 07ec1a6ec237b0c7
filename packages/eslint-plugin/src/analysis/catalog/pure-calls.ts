/** What calls say of the identity of their results: data only. */

/** They give the same primitive whenever they are given the same. */
export const PURE_CALLS: ReadonlySet<string> = new Set(['String', 'Number', 'BigInt', 'Boolean', 'Symbol.for', 'JSON.stringify', 'encodeURIComponent', 'decodeURIComponent', 'parseInt', 'parseFloat']);

/** Methods of strings and numbers, whatever else may have one of that name. */
export const PURE_METHODS: ReadonlySet<string> = new Set(['toString', 'toLowerCase', 'toUpperCase', 'trim', 'slice', 'padStart', 'padEnd', 'normalize', 'substring', 'replace', 'replaceAll', 'concat', 'join', 'toFixed', 'startsWith', 'endsWith', 'includes', 'charAt', 'at', 'indexOf']);

/** They give another primitive each time. */
export const UNIQUE_CALLS: ReadonlySet<string> = new Set(['Symbol', 'crypto.randomUUID', 'randomUUID', 'uuid', 'uuidv4', 'nanoid']);
