// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what native.retain returns for the target is not known here"}
const registry = new FinalizationRegistry(({ native, ticket }) => native.release(ticket));

export function make(native) {
  const file = { path: '/a' };
  const ticket = native.retain(file);
  registry.register(file, { native, ticket });
  return new WeakRef(file);
}
