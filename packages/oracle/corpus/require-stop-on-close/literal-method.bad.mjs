// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"a method of a literal","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

function open(handle) {
  const one = { handle, close() { this.handle.release(); } };
  registry.register(one, handle);
  return one;
}
export function make(native) {
  const one = open(native);
  one.close();
  return new WeakRef(one);
}
