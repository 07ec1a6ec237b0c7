// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"a Map from objects to their WeakRefs keeps the objects as its keys"}
const refs = new Map();

export function make() {
  const page = { number: 1 };
  refs.set(page, new WeakRef(page));
  return refs.get(page);
}
