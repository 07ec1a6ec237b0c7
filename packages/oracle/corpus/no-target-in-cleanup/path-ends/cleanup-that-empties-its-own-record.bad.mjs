// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the cleanup itself would cut the link, but it runs only after the target died"}
const registry = new FinalizationRegistry((held) => { held.owner = null; held.native.release(); });

export function make(native) {
  const wire = { length: 3 };
  registry.register(wire, { native, owner: wire });
  return new WeakRef(wire);
}
