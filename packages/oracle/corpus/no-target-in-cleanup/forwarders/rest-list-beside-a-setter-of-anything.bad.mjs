// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":15,"about":"what a method writes to its own object under any name is not written to a list that only a registration gets"}
const registry = new FinalizationRegistry((held) => current.release(held));
const register = (target, ...rest) => registry.register(target, ...rest);
let current;

export function make(native) {
  const page = { native };
  const state = {
    set(name, value) {
      this[name] = value;
      return this;
    },
  };
  current = native;
  register(page, [page]);
  state.set('opened', true).set('0', false);
  return new WeakRef(page);
}
