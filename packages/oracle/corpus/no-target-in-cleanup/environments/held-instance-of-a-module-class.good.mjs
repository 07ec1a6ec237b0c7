// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class stands at module level and its instance holds only the handle"}
const registry = new FinalizationRegistry((held) => held.run());

class Closing {
  constructor(native) { this.native = native; }
  run() { this.native.release(); }
}

export function make(native) {
  const tab = { title: 'home', rename: (title) => { tab.title = title; } };
  registry.register(tab, new Closing(native));
  return new WeakRef(tab);
}
