// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held record contains values only; the closure that names the target stays outside"}
const registry = new FinalizationRegistry((held) => held.native.release(held.kind));

export function make(native) {
  const tab = { title: 'home', rename: (title) => { tab.title = title; } };
  registry.register(tab, { kind: 'tab', native });
  return new WeakRef(tab);
}
