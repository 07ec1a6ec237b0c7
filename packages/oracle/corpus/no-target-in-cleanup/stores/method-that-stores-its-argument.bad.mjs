// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method of the held literal writes its argument to this"}
const registry = new FinalizationRegistry((holder) => holder.native.release());

export function make(native) {
  const tenant = { name: 't' };
  const holder = {
    native,
    attach(who) { this.tenant = who; return this; },
  };
  registry.register(tenant, holder.attach(tenant));
  return new WeakRef(tenant);
}
