// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method of a record registers on the registry that the record has"}
const lifetimes = {
  registry: new FinalizationRegistry((held) => held.native.release()),
  watch(target, held) {
    this.registry.register(target, held);
  },
};

export function make(native) {
  const conn = { id: 1 };
  lifetimes.watch(conn, { native, conn });
  return new WeakRef(conn);
}
