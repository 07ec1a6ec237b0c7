// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a sequence has the value of its last expression"}
const registry = new FinalizationRegistry((held) => held.native.release());
let opened = 0;

export function make(native) {
  const tab = { title: 'x' };
  registry.register(tab, { native, tab: (opened++, tab) });
  return new WeakRef(tab);
}
