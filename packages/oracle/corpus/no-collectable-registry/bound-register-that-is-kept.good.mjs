// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a bound `register` in a variable of the module keeps its registry"}
let register;

export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release());
  register = registry.register.bind(registry);
  const chart = { bars: 3 };
  register(chart, native);
  return new WeakRef(chart);
}

export const watch = (object, native) => register(object, native);
