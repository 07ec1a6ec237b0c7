// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a helper registers what it is given: a function that is bound to the target"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function track(target, cleanup) {
  registry.register(target, cleanup);
  return new WeakRef(target);
}

export function make(native) {
  const conn = { native };
  return track(conn, ((owner) => owner.native.release()).bind(null, conn));
}
