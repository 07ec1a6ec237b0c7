// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the helper gets the registry and a held value without the target"}
const registry = new FinalizationRegistry((fn) => fn());

function enrol({ finalizers }, object, cleanup) {
  finalizers.register(object, cleanup);
}

export function make(native) {
  const sheet = { cells: 9 };
  enrol({ finalizers: registry }, sheet, native.release);
  return new WeakRef(sheet);
}
