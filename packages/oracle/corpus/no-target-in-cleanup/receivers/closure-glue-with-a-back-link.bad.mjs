// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the state record of the closure also remembers the function it belongs to"}
let table;
const CLOSURES = new FinalizationRegistry((state) => table.release(state.a, state.b));

function makeClosure(a, b, call) {
  const state = { a, b, count: 1 };
  const real = (...args) => {
    state.count++;
    return call(state.a, state.b, ...args);
  };
  state.real = real;
  CLOSURES.register(real, state, state);
  return real;
}

export function make(native) {
  table = native;
  return new WeakRef(makeClosure(8, 9, (a, b) => a + b));
}
