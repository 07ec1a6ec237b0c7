// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure on the held part names the part, and the scope has only that"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const state = { native, points: [] };
  const chart = { state, draw() { return this.state.points.length; } };
  state.refresh = () => { state.points.length = 0; };
  registry.register(chart, state);
  return new WeakRef(chart);
}
