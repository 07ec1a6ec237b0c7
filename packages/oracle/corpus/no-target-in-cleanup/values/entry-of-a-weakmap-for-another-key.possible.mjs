// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the WeakMap is asked for the state of another object"}
const states = new WeakMap();
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const statement = { rows: 0 };
  const connection = {};
  states.set(connection, { native });
  states.set(statement, { native, statement });
  registry.register(statement, states.get(connection));
  return new WeakRef(statement);
}
