// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the target goes through four calls to the one that registers it"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function register(target, cleanup) {
  registry.register(target, cleanup);
}

export function make(native) {
  const conn = {};
  const isOpen = () => conn.isOpen;
  function open(target) {
    class Opener {
      #open(one) {
        register(one, () => native.release());
        return new WeakRef(one);
      }
      open(one) {
        return this.#open(one);
      }
    }
    return new Opener().open(target);
  }
  return isOpen() ? null : open(conn);
}
