// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","about":"a closure of a factory","harm":"released twice"}
const registry = new FinalizationRegistry((handle) => handle.release());

const open = (handle) => {
  const one = { id: 1 };
  one.close = closing(handle);
  registry.register(one, handle);
  return one;
};
export function make(native) {
  const one = open(native);
  one.close();
  return new WeakRef(one);
}
function closing(handle) { return () => { handle.release(); }; }
