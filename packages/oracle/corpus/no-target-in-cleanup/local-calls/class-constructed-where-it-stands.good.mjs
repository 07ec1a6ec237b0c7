// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"`new` on a class expression whose constructor registers what it is given, with a record of something else"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  return new (class {
    constructor(target, extra) {
      registry.register(target, { native, extra });
      this.ref = new WeakRef(target);
    }
  })({ native }, { owner: native }).ref;
}
