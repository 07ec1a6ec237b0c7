// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"values gives the values of a map"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, all: [...new Map([["main", conn]]).values()] });
  return new WeakRef(conn);
}
