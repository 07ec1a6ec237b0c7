// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a static method gives what is registered from a parameter of the method around it, and what is held from its own, to a helper"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function register(target, held) {
  registry.register(target, held);
}

export function make(native) {
  const conn = {};
  class Opener {
    #open(target) {
      class Opened {
        static open(held) {
          register(target, held);
          return new WeakRef(target);
        }
      }
      return Opened.open({ native, owner: conn });
    }
    open(target) {
      return this.#open(target);
    }
  }
  return new Opener().open(conn);
}
