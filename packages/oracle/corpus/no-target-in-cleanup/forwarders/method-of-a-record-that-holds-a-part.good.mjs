// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the method of the record is given what does not lead back"}
const lifetimes = {
  registry: new FinalizationRegistry((held) => held.native.release()),
  watch(target, held) {
    this.registry.register(target, held);
  },
};

export function make(native) {
  const conn = { id: 1 };
  lifetimes.watch(conn, { native, id: conn.id });
  return new WeakRef(conn);
}
