// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":8,"about":"a request ends before its client does, and its listener stays on the signal that it was given"}
export class Client {
  #pending = new Map();
  #ids = 0;
  async request(native, { signal }) {
    const call = { native, id: ++this.#ids, isAborted: false };
    this.#pending.set(call.id, call);
    signal.addEventListener('abort', () => { call.isAborted = true; this.#pending.delete(call.id); }, { once: true });
    try {
      await native.use();
    } finally {
      this.#pending.delete(call.id);
    }
    return new WeakRef(call);
  }
  close() { this.#pending.clear(); }
}

const application = new AbortController();
export const make = (native) => new Client().request(native, { signal: application.signal });
