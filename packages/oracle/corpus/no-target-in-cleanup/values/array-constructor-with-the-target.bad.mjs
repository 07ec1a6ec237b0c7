// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"new Array(x) of an object is a list with that object"}
const registry = new FinalizationRegistry(({ native, list }) => native.release(list.length));

export function make(native) {
  const visit = { at: 0 };
  registry.register(visit, { native, list: new Array(visit) });
  return new WeakRef(visit);
}
