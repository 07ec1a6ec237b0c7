// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a generator that waits in a loop keeps its registry, although the wait stands before the registration"}
const watcher = (function* () {
  const registry = new FinalizationRegistry((handle) => handle.release());
  for (;;) {
    const [target, native] = yield;
    registry.register(target, native);
  }
})();
watcher.next();

export function make(native) {
  const file = { path: '/tmp/a' };
  watcher.next([file, native]);
  watcher.next([{}, { release() {} }]);
  return new WeakRef(file);
}
