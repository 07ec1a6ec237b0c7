// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a method in the held record is a closure too and keeps the scope in which the target is stored"}
const registry = new FinalizationRegistry((held) => held.close());

export function make(native) {
  const tab = { title: 'home', rename: (title) => { tab.title = title; } };
  registry.register(tab, {
    kind: 'tab',
    close() { native.release(this.kind); },
  });
  return new WeakRef(tab);
}
