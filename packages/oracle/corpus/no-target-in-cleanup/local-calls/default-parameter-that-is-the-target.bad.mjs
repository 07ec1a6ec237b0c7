// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the parameter is left out, so its default, the target, goes into the record"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const node = { n: 5 };
  const describe = (resource, subject = node) => ({ native: resource, subject });
  registry.register(node, describe(native));
  return new WeakRef(node);
}
