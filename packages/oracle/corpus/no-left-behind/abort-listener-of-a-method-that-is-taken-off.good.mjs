// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the request takes its listener off when it is done"}
export class Client {
  #pending = new Map();
  #ids = 0;
  async request(native, { signal }) {
    const call = { native, id: ++this.#ids, isAborted: false };
    this.#pending.set(call.id, call);
    const onAbort = () => { call.isAborted = true; this.#pending.delete(call.id); };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      await native.use();
    } finally {
      this.#pending.delete(call.id);
      signal.removeEventListener('abort', onAbort);
    }
    return new WeakRef(call);
  }
  close() { this.#pending.clear(); }
}

const application = new AbortController();
export const make = (native) => new Client().request(native, { signal: application.signal });
