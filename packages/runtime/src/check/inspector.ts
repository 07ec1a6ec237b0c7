import { builtin, type InspectorSession } from '../heap/node.ts';

/** What a function keeps beside its properties. */
export interface FunctionInsides {
  /** Innermost first. Only scopes of functions and blocks: what a module or the program has is there anyway. */
  readonly scopes: readonly { readonly name: string; readonly variables: Readonly<Record<string, unknown>> }[];
  readonly bound: readonly { readonly name: string; readonly value: unknown }[];
}

interface RemoteObject {
  readonly objectId?: string;
  readonly description?: string;
}

interface Properties {
  readonly privateProperties?: readonly { readonly name: string; readonly value?: RemoteObject }[];
  readonly result: readonly { readonly name: string; readonly value?: RemoteObject }[];
  readonly internalProperties?: readonly { readonly name: string; readonly value?: RemoteObject }[];
}

/** What is handed over between the program and the inspector of the same thread. Empty but for the duration of a call. */
const SLOT = 'reclaim.inspected';
const GROUP = 'reclaim';

/** Looks into functions and proxies of the running program, through the inspector of its own thread. */
export class Inspector {
  readonly #session: InspectorSession;

  private constructor(session: InspectorSession) {
    this.#session = session;
  }

  /** Undefined where there is none, or it does not answer before the call returns. */
  static connect(): Inspector | undefined {
    try {
      const Session = builtin('inspector')?.Session;
      if (Session === undefined) return undefined;
      const session = new Session();
      session.connect();
      const inspector = new Inspector(session);
      return inspector.insidesOf((() => () => session)()).scopes.length > 0 ? inspector : undefined;
    } catch {
      // Another inspector, or one that was switched off.
      return undefined;
    }
  }

  disconnect(): void {
    this.#session.disconnect();
  }

  /** Of a function or a proxy. Calls nothing of the program. */
  insidesOf(value: object): FunctionInsides {
    const id = this.#idOf(value);
    if (id === undefined) return { scopes: [], bound: [] };
    try {
      const { internalProperties = [] } = this.#properties(id);
      const internal = (name: string): RemoteObject | undefined => internalProperties.find((one) => one.name === name)?.value;
      const bound: { name: string; value: unknown }[] = [];
      for (const [name, words] of [['[[TargetFunction]]', 'bound function'], ['[[BoundThis]]', 'bound this'], ['[[BoundArgs]]', 'bound arguments'], ['[[Target]]', 'target of the proxy'], ['[[Handler]]', 'handler of the proxy']] as const) {
        const remote = internal(name);
        if (remote?.objectId !== undefined) bound.push({ name: words, value: this.#local(remote.objectId) });
      }
      const list = internal('[[Scopes]]')?.objectId;
      // As the program sees it, the list has one object a scope, with a description and the variables.
      const shown = list === undefined ? [] : Array.from(this.#local(list) as ArrayLike<{ readonly description: string; readonly object: Readonly<Record<string, unknown>> }>);
      const scopes = shown.flatMap(({ description, object }) => {
        // "Closure (open)", "Block", "Catch"; that of a CommonJS module has the name of a file.
        const [, kind, name] = /^(Closure|Block|Catch|With Block)(?: \((.*)\))?$/u.exec(description) ?? [];
        if (kind === undefined || /[/\\]/u.test(name ?? '')) return [];
        return [{ name: name === undefined ? 'scope' : `scope of ${name}()`, variables: object }];
      });
      return { scopes, bound };
    } finally {
      this.#post('Runtime.releaseObjectGroup', { objectGroup: GROUP });
    }
  }

  #properties(objectId: string): Properties {
    return this.#post('Runtime.getProperties', { objectId, ownProperties: true }) as Properties; // by the protocol
  }

  #idOf(value: object): string | undefined {
    return this.#withSlot([value], () => this.#post('Runtime.evaluate', { expression: `globalThis[Symbol.for('${SLOT}')][0]`, objectGroup: GROUP, silent: true }) as { readonly result: RemoteObject }).result.objectId;
  }

  #local(objectId: string): unknown {
    const slot: unknown[] = [];
    this.#withSlot(slot, () => this.#post('Runtime.callFunctionOn', { objectId, functionDeclaration: `function () { globalThis[Symbol.for('${SLOT}')].push(this); }`, silent: true }));
    return slot[0];
  }

  #withSlot<T>(slot: unknown[], work: () => T): T {
    const key = Symbol.for(SLOT);
    Object.defineProperty(globalThis, key, { value: slot, configurable: true });
    try {
      return work();
    } finally {
      Reflect.deleteProperty(globalThis, key);
    }
  }

  #post(method: string, params: object): unknown {
    let answer: unknown;
    let failure: Error | null = new Error(`${method}: no answer`);
    this.#session.post(method, params, (error, result) => {
      failure = error;
      answer = result;
    });
    // Set by the callback, which the compiler does not follow.
    const said = failure as Error | null;
    if (said) throw said;
    return answer;
  }
}
