// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"another method of the literal empties the list before it is held"}
const registry = new FinalizationRegistry((cleanups) => { for (const cleanup of cleanups) cleanup(); });

function makeScope(native) {
  const cleanups = [];
  const scope = {
    native,
    defer(cleanup) {
      cleanups.push(cleanup);
    },
    clear() {
      cleanups.length = 0;
    },
  };
  scope.defer(() => scope.native.release());
  scope.clear();
  cleanups.push(native.release);
  registry.register(scope, cleanups);
  return scope;
}

export function make(native) {
  return new WeakRef(makeScope(native));
}
