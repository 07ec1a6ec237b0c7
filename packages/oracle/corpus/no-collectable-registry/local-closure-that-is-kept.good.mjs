// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a helper that names the registry and is put into a list of the module keeps it"}
const watchers = [];

export function make(native) {
  const file = { fd: 3 };
  const registry = new FinalizationRegistry((handle) => handle.release());
  const watch = (object, held) => { registry.register(object, held); };
  watch(file, native);
  watchers.push(watch);
  return new WeakRef(file);
}

export const count = () => watchers.length;
