/**
 * Objects of the platform whose collection ends what was taken out of them, and on which hosts: data only. Executed in the corpus
 * folder `no-orphaned-resource` (`body-…`, `descriptor-of-…`, `aborted-…`).
 */
export interface PlatformGuard {
  /** What gives a promise of it: a global function, or one of a module. */
  readonly maker: { readonly global: 'fetch' } | ModuleFunction;
  /** What it is called in a message. */
  readonly guard: string;
  /** The part that does not keep it. */
  readonly part: string;
  /** Whether the part is an object, which a WeakMap can have as its key. */
  readonly isPartObject: boolean;
  /** Methods of the guard that keep it for nobody. */
  readonly methods: ReadonlySet<string>;
  /** Methods that give another guard of the same kind, which has parts of its own. */
  readonly copies: ReadonlySet<string>;
  readonly harm: string;
}

interface ModuleFunction {
  readonly from: readonly string[];
  readonly name: string;
}

const READS_BODY: ReadonlySet<string> = new Set(['text', 'json', 'bytes', 'blob', 'arrayBuffer', 'formData']);
const ASKS_FILE: ReadonlySet<string> = new Set(['stat', 'sync', 'datasync', 'chmod', 'chown', 'utimes', 'truncate', 'read', 'readv', 'readFile', 'write', 'writev', 'writeFile', 'appendFile']);

export const PLATFORM_GUARDS: readonly PlatformGuard[] = [
  { maker: { global: 'fetch' }, guard: 'Response', part: 'body', isPartObject: true, methods: READS_BODY, copies: new Set(['clone']), harm: 'Node cancels the stream, which ends without an error' },
  { maker: { from: ['node:fs/promises', 'fs/promises'], name: 'open' }, guard: 'FileHandle', part: 'fd', isPartObject: false, methods: ASKS_FILE, copies: new Set(), harm: 'Node closes the descriptor' },
];

/** Functions that wait only as long as an object lives which they are given: the position of that. */
export const WAITS_WITH_OWNER: ModuleFunction & { readonly owner: number } = { from: ['node:util', 'util'], name: 'aborted', owner: 1 };

/** Globals that a program names which runs elsewhere, where a stream stays open without its response. */
export const OTHER_HOSTS: ReadonlySet<string> = new Set(['window', 'document', 'navigator', 'self', 'caches', 'addEventListener', 'location', 'Deno', 'Bun', 'importScripts', 'WebSocketPair', 'HTMLRewriter']);

/** Values of an exported `runtime`, or of that of an exported `config`, by which a framework runs a file there: data of frameworks, which the file only exports. */
export const OTHER_RUNTIMES: ReadonlySet<string> = new Set(['edge', 'experimental-edge']);
