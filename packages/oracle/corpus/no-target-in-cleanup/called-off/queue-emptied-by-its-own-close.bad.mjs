// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the queue of functions is emptied by `close` alone, which nobody calls"}
const registry = new FinalizationRegistry(() => current.release());
let current;

const undo = [];
function arm(target, held) {
  const token = {};
  registry.register(target, held, token);
  return () => registry.unregister(token);
}

class Conn {
  constructor() {
    undo.push(arm(this, { conn: this }));
  }
  close() {
    while (undo.length > 0) undo.pop()();
  }
}

export function make(native) {
  current = native;
  return new WeakRef(new Conn());
}
