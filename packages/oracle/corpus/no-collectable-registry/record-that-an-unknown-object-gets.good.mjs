// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function given by the caller may keep the record, and does"}
const kept = [];
const sink = { put: (value) => { kept.push(value); } };

function watch(target, native, put) {
  const state = { registry: new FinalizationRegistry((handle) => handle.release()) };
  state.registry.register(target, native);
  put(state);
}

export function make(native) {
  const chart = { bars: 3 };
  watch(chart, native, sink.put);
  return new WeakRef(chart);
}

export const count = () => kept.length;
