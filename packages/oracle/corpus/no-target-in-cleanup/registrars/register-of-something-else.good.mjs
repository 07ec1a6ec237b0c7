// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a method of that name is taken out of what is no registry"}
const registry = new FinalizationRegistry(({ native }) => native.release());

const journal = {
  entries: 0,
  register() {
    this.entries++;
  },
};
const { register } = journal;

export function make(native) {
  const conn = { port: 443 };
  register.call(journal, conn, { conn });
  registry.register(conn, { native });
  return new WeakRef(conn);
}
