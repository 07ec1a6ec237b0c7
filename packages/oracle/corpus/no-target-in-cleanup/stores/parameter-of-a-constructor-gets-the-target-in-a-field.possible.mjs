// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a constructor that a field initializer calls puts what it registers into its parameter"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let list = [];
  class Opener {
    ref = (() => {
      class Opened {
        constructor(all) {
          const conn = {};
          registry.register(conn, () => native.release());
          this.ref = new WeakRef(conn);
          all.push(conn);
        }
      }
      return new Opened(list).ref;
    })();
  }
  return new Opener().ref;
}
