// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method of the literal puts what it is given into the held list"}
const registry = new FinalizationRegistry((cleanups) => { for (const cleanup of cleanups) cleanup(); });

function makeScope(native) {
  const cleanups = [];
  const scope = {
    native,
    defer(cleanup) {
      cleanups.push(cleanup);
    },
  };
  scope.defer(() => scope.native.release());
  registry.register(scope, cleanups);
  return scope;
}

export function make(native) {
  return new WeakRef(makeScope(native));
}
