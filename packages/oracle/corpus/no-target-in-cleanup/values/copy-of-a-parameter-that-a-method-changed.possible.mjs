// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a method puts its parameter into what is the same object, by the name that its caller has for it"}
const registry = new FinalizationRegistry((copy) => copy.native.release());

export function make(native) {
  const conn = { native };
  class Opener {
    open(target) {
      conn.all = [target];
      registry.register(target, { ...target });
      return new WeakRef(target);
    }
  }
  return new Opener().open(conn);
}
