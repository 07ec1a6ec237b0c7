// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the subscription goes on when the method is done, until the signal aborts"}
export class Watcher {
  #subscriptions = new Set();
  async watch(native, signal) {
    const subscription = { native, calls: 0 };
    this.#subscriptions.add(subscription);
    signal.addEventListener('abort', () => { this.#subscriptions.delete(subscription); }, { once: true });
    await native.use();
    return new WeakRef(subscription);
  }
  close() { this.#subscriptions.clear(); }
}

export async function make(native) {
  const controller = new AbortController();
  const ref = await new Watcher().watch(native, controller.signal);
  controller.abort();
  return ref;
}
