// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the methods of a class declared beside the target keep its scope, and an instance keeps its class"}
const registry = new FinalizationRegistry((held) => held.run());

export function make(native) {
  const tab = { title: 'home', rename: (title) => { tab.title = title; } };
  class Closing {
    run() { native.release(); }
  }
  registry.register(tab, new Closing());
  return new WeakRef(tab);
}
