// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a method keys a WeakMap by its parameter; a variable is passed to it, and gets another value inside"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const connectionOf = new WeakMap();

export function make(native) {
  var conn = {};
  class Opener {
    open(target) {
      registry.register(target, () => native.release());
      connectionOf.set(target, target);
      conn = new EventTarget();
      return new WeakRef(target);
    }
  }
  return new Opener().open(conn);
}
