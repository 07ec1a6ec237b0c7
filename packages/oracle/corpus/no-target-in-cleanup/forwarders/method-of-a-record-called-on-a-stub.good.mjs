// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup never runs","about":"the method is called on a copy whose registry is a stub"}
const lifetimes = {
  registry: new FinalizationRegistry((held) => held.native.release()),
  watch(target, held) {
    this.registry.register(target, held);
  },
};
const none = { ...lifetimes, registry: { register() {} } };

export function make(native) {
  const conn = { id: 1 };
  none.watch(conn, { native, conn });
  return new WeakRef(conn);
}
