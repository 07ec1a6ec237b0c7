// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a nested function registers an object and puts it into a list outside, which is held: the object as its one call has it"}
const registry = new FinalizationRegistry((list) => list[0].release());

export function make(native) {
  const list = [native];
  function open() {
    const conn = {};
    registry.register(conn, list);
    list.push(conn);
    return new WeakRef(conn);
  }
  return open();
}
