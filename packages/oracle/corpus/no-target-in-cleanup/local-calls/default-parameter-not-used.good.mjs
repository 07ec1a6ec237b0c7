// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the argument is given, so the default with the target is not evaluated; the record is no closure"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const node = { n: 5 };
  const describe = (resource, subject = node) => ({ native: resource, subject });
  registry.register(node, describe(native, { n: 0 }));
  return new WeakRef(node);
}
