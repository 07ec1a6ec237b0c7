// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"generated glue for closures: the real function is the target, its state record the held value and the token"}
let table;
const CLOSURES = new FinalizationRegistry((state) => table.release(state.a, state.b));

function makeClosure(a, b, call) {
  const state = { a, b, count: 1 };
  const real = (...args) => {
    state.count++;
    const previous = state.a;
    state.a = 0;
    try {
      return call(previous, state.b, ...args);
    } finally {
      state.a = previous;
      if (--state.count === 0) CLOSURES.unregister(state);
    }
  };
  real.original = state;
  CLOSURES.register(real, state, state);
  return real;
}

export function make(native) {
  table = native;
  return new WeakRef(makeClosure(8, 9, (a, b) => a + b));
}
