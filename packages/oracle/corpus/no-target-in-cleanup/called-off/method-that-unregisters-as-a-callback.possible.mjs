// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"a static method that ends guards is run for a list of them"}
const registry = new FinalizationRegistry(() => current.release());
let current;

class Guard {
  constructor(target, held) {
    registry.register(target, held, this);
  }
  static end(guard) {
    registry.unregister(guard);
  }
}

export function make(native) {
  current = native;
  const conn = { id: 1 };
  const guard = new Guard(conn, { conn });
  [guard].forEach(Guard.end);
  return new WeakRef(conn);
}
