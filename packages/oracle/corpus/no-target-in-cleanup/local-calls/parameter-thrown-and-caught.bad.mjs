// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a helper throws its parameter, and registers what it catches: the caller's object"}
const registry = new FinalizationRegistry((held) => held[0].release());

export function make(native) {
  const conn = { native };
  function track(resource) {
    try {
      throw resource;
    } catch (caught) {
      registry.register(caught, [native, conn]);
    }
  }
  track(conn);
  return new WeakRef(conn);
}
