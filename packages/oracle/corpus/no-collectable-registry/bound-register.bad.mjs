// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":3,"about":"a bound `register` keeps its registry as long as itself"}
export function make(native) {
  const registry = new FinalizationRegistry((handle) => handle.release()); 
  const register = registry.register.bind(registry);
  const chart = { bars: 3 };
  register(chart, native);
  return new WeakRef(chart);
}
