// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the links lead from the target to the held node, not back"}
const registry = new FinalizationRegistry((tail) => tail.native.release());

export function make(native) {
  const tail = { native, next: null };
  const head = { next: { next: tail } };
  head.last = tail;
  registry.register(head, tail);
  return new WeakRef(head);
}
