// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a static block gives a parameter of the function around it to a method that registers it, beside a list with the same object"}
class Registries {
  static #main = new FinalizationRegistry(([native]) => native.release());
  static register(target, held) {
    Registries.#main.register(target, held);
  }
}

export function make(native) {
  const conn = {};
  class Opener {
    open(target) {
      class Opened {
        static ref = new WeakRef(target);
        static {
          Registries.register(target, [native, conn]);
        }
      }
      return Opened.ref;
    }
  }
  return new Opener().open(conn);
}
