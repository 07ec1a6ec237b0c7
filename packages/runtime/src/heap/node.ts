/**
 * What is used of Node's own modules, and of the same in hosts that have them too. They are asked for when they are needed: nothing here is
 * imported, so every module loads on every host, and their types are not asked of those who compile against this package.
 */

export interface Builtins {
  readonly v8: {
    setFlagsFromString(flags: string): void;
    getHeapSnapshot(): { read(): Uint8Array | string | null; destroy(): void };
  };
  readonly vm: { runInNewContext(code: string): unknown };
  readonly inspector: { readonly Session: new () => InspectorSession };
  readonly diagnostics_channel: { channel(name: string): { readonly hasSubscribers: boolean; publish(message: unknown): void } };
  readonly util: { readonly types: { isProxy(value: unknown): boolean } };
  readonly fs: { appendFileSync(file: string, text: string): void; writeSync(file: number, text: string): number };
}

export interface InspectorSession {
  connect(): void;
  disconnect(): void;
  post(method: string, params: object, callback: (error: Error | null, result: unknown) => void): void;
}

/** What is used of `process`. */
export interface Process {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly execArgv?: readonly string[];
  readonly versions?: Readonly<Record<string, string | undefined>>;
  readonly finalization?: object;
  exitCode?: number | string | null | undefined;
  memoryUsage?(): { readonly heapUsed: number };
  emitWarning?(warning: string, options: { readonly type: string; readonly code: string; readonly detail?: string }): void;
  getBuiltinModule?(name: string): unknown;
  on?(event: string, listener: () => void): void;
  off?(event: string, listener: () => void): void;
}

export function hostProcess(): Process | undefined {
  return (globalThis as { readonly process?: Process }).process;
}

/** Nothing on hosts that do not have it. */
export function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] | undefined {
  return hostProcess()?.getBuiltinModule?.(`node:${name}`) as Builtins[Name] | undefined; // its documented shape
}
