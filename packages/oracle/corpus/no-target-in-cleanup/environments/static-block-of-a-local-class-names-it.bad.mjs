// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"a static block is a function of its own, so naming the target there captures it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const kit = { scale: 2, types: [] };
  class Widget {
    static { kit.types.push(this); }
  }
  registry.register(kit, () => native.release());
  return new WeakRef(kit);
}
