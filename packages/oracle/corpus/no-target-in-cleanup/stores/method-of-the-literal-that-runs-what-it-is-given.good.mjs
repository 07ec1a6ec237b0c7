// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method of the literal is replaced by one that runs what it is given"}
const registry = new FinalizationRegistry((cleanups) => { for (const cleanup of cleanups) cleanup(); });

function makeScope(native) {
  const cleanups = [native.release];
  const scope = {
    native,
    done: 0,
    defer(cleanup) {
      cleanups.push(cleanup);
    },
  };
  scope.defer = (cleanup) => cleanup();
  scope.defer(() => { scope.done++; });
  registry.register(scope, cleanups);
  return scope;
}

export function make(native) {
  return new WeakRef(makeScope(native));
}
