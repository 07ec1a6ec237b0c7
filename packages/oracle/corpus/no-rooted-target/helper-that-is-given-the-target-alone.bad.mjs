// {"rule":"no-rooted-target","expect":"report","truth":"retained","also":{"no-target-in-cleanup":"possible"},"line":14,"about":"a helper registers what it is given, and its caller puts that into a table of the module"}
const registry = new FinalizationRegistry((native) => native.release());
const instances = {};
let next = 0;

function attach(handle) {
  registry.register(handle, handle.native, handle);
  return handle;
}

function create(native) {
  const handle = { native };
  attach(handle);
  instances[++next] = handle;
  return handle;
}

export function make(native) {
  return new WeakRef(create(native));
}

export const instance = (id) => instances[id];
