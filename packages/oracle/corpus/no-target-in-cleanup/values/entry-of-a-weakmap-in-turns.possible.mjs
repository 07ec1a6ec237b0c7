// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the entry is put in anew in each turn of a loop, the last time without the object"}
const states = new WeakMap();
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const statement = { rows: 0 };
  for (const owner of [statement, null]) states.set(statement, { native, owner });
  registry.register(statement, states.get(statement));
  return new WeakRef(statement);
}
