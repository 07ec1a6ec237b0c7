// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","also":{"no-target-in-cleanup":"possible","no-unpruned-weakref":"possible"},"about":"a helper registers what it is given, and one of its callers puts a WeakRef of that into a table, the other one takes it out again"}
const registry = new FinalizationRegistry((native) => native.release());
const instances = {};
const open = [];
let next = 0;

function attach(handle) {
  registry.register(handle, handle.native, handle);
  return handle;
}

function create(native) {
  const handle = { native };
  attach(handle);
  instances[++next] = new WeakRef(handle);
  return handle;
}

function lend(native) {
  const handle = { native };
  attach(handle);
  open.push(handle);
  return handle;
}

let made = 0;
export function make(native) {
  const handle = made++ % 2 === 0 ? create(native) : lend(native);
  open.pop();
  return new WeakRef(handle);
}

export const instance = (id) => instances[id]?.deref();
