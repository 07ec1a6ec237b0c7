// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method registers each element of a list of its parameter, and its caller's object is named by the closure that is held"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { native };
  function track(resource, release) {
    for (const each of [resource]) registry.register(each, release);
  }
  track(conn, () => conn.native.release());
  return new WeakRef(conn);
}
