// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is registered and what is held are one variable in one call, so it does not matter that a function may assign it later"}
const registry = new FinalizationRegistry((held) => held[0].release());

export function make(native) {
  let conn = { native };
  registry.register(conn, [native, conn]);
  const ref = new WeakRef(conn);
  native.reconnect = () => { conn = { native }; };
  return ref;
}
