// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"copyWithin copies the target over others"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  const slots = [conn, { free: true }];
  slots.copyWithin(1, 0);
  registry.register(conn, { native, slots });
  return new WeakRef(conn);
}
