// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"keys gives the keys of a map and not its values"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, names: [...new Map([["main", conn]]).keys()] });
  return new WeakRef(conn);
}
