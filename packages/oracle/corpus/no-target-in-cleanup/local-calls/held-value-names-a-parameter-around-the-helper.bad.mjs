// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a helper in a function registers its argument and holds the parameter of that function: the caller passes the same object"}
const registry = new FinalizationRegistry((held) => held[0].release());

export function make(native) {
  const conn = { native };
  function open(owner) {
    const resource = conn;
    function track(target) {
      registry.register(target, [native, owner]);
    }
    track(resource);
  }
  open(conn);
  return new WeakRef(conn);
}
