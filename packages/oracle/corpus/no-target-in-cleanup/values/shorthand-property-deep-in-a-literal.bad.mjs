// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"a shorthand property three levels down holds the target"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const texture = { width: 1 };
  registry.register(texture, {
    native,
    meta: { trace: [{ at: 'load', texture }] },
  });
  return new WeakRef(texture);
}
