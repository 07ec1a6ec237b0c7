// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"a record with the registry and its tokens that the call does not hand out"}
export function make(native) {
  const state = { registry: null, tokens: [] };
  state.registry = new FinalizationRegistry((handle) => handle.release()); 
  const chart = { bars: 3 };
  const token = {};
  state.registry.register(chart, native, token);
  state.tokens.push(token);
  return new WeakRef(chart);
}
