// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"what is taken off a list that callers give takes nothing out of a map that is held"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
let entries;

export function make(native, stack = [native]) {
  current = native;
  const conn = { native };
  entries = new Map();
  entries.set('conn', conn);
  registry.register(conn, share(new Map([['conn', conn]])));
  stack.pop();
  return new WeakRef(conn);
}

function share(map) {
  entries = null;
  return map;
}
