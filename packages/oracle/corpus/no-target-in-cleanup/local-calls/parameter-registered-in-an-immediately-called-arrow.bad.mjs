// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method passes its parameter on to another, where an arrow that is called at once registers it: the caller's object, which is held by its own name"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const conn = { native };
  class Tracker {
    #track(resource) {
      (() => {
        registry.register(resource, { native, conn });
      })();
    }
    track(resource) {
      this.#track(resource);
    }
  }
  new Tracker().track(conn);
  return new WeakRef(conn);
}
