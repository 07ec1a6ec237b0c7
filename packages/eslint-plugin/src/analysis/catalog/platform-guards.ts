/**
 * Objects of the platform whose collection ends what was taken out of them, and on which hosts: data only. Executed in the corpus
 * folder `no-orphaned-resource` (`body-…`).
 */
export interface PlatformGuard {
  /** The global function that gives a promise of it. */
  readonly maker: 'fetch';
  /** What it is called in a message. */
  readonly guard: string;
  /** The part that does not keep it. */
  readonly part: string;
  /** Methods of the guard that keep it for nobody. */
  readonly methods: ReadonlySet<string>;
  readonly harm: string;
}

const READS_BODY: ReadonlySet<string> = new Set(['text', 'json', 'bytes', 'blob', 'arrayBuffer', 'formData']);

export const PLATFORM_GUARDS: readonly PlatformGuard[] = [
  { maker: 'fetch', guard: 'Response', part: 'body', methods: READS_BODY, harm: 'Node cancels the stream, which ends without an error' },
];

/** Globals that a program names which runs elsewhere, where a stream stays open without its response. */
export const OTHER_HOSTS: ReadonlySet<string> = new Set(['window', 'document', 'navigator', 'self', 'caches', 'addEventListener', 'location', 'Deno', 'Bun', 'importScripts', 'WebSocketPair', 'HTMLRewriter']);
