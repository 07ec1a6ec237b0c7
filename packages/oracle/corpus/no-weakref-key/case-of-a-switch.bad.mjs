// {"rule":"no-weakref-key","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a case compares as === does"}
const registry = new FinalizationRegistry((release) => release());

let last = null;
function isLast(tab) {
  switch (last) {
    case new WeakRef(tab):
      return true;
    default:
      return false;
  }
}

export function make(native) {
  const tab = {};
  last = new WeakRef(tab);
  native.found(isLast(tab));
  registry.register(tab, native.release);
  return new WeakRef(tab);
}
