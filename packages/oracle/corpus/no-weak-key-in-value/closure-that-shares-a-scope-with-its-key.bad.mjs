// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":9,"about":"a closure stored under a WeakRef keeps its scope, and the key is there because another closure names it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const counters = new Map();

export function make(native) {
  const user = { visits: [] };
  let count = 0;
  const log = () => user.visits.push(count);
  counters.set(new WeakRef(user), () => ++count);
  log();
  registry.register(user, native);
  return new WeakRef(user);
}
