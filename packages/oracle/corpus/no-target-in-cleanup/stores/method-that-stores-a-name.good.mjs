// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the method of the held literal writes only a name of its argument"}
const registry = new FinalizationRegistry((holder) => holder.native.release(holder.tenant));

export function make(native) {
  const tenant = { name: 't' };
  const holder = {
    native,
    attach(who) { this.tenant = who.name; return this; },
  };
  registry.register(tenant, holder.attach(tenant));
  return new WeakRef(tenant);
}
