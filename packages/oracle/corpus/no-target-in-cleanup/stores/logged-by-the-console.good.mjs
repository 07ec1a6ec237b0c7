// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"console keeps nothing of what it formats; the held record is not written"}
const registry = new FinalizationRegistry((holder) => holder.native.release());
const silent = { write() {} };

export function make(native) {
  const tenant = { name: 't' };
  const holder = { native };
  console.assert(tenant !== holder, tenant, holder, silent);
  registry.register(tenant, holder);
  return new WeakRef(tenant);
}
