// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the function is called by nobody before the module has put the last value there"}
const registry = new FinalizationRegistry((fn) => fn());
let host;
let session = { user: 1 };
const sum = [1, 2].reduce((all, one) => all + one, 0);
session = { user: sum };
export function watch() {
  registry.register(session, () => host.release(session));
  return new WeakRef(session);
}
export function make(native) {
  host = native;
  return watch();
}
