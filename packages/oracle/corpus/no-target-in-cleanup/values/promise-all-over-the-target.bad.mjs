// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"Promise.all settles with an array of its inputs, the target among them"}
const registry = new FinalizationRegistry(({ native, both }) => { both.then(([, n]) => native.release(n)); });

export function make(native) {
  const db = { tables: 3 };
  registry.register(db, { native, both: Promise.all([db, 1]) });
  return new WeakRef(db);
}
