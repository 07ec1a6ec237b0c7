// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"a field initializer runs as a function of its own, so naming the target there captures it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const kit = { scale: 2 };
  class Widget {
    size = kit.scale * 10;
  }
  kit.sample = new Widget();
  registry.register(kit, () => native.release());
  return new WeakRef(kit);
}
