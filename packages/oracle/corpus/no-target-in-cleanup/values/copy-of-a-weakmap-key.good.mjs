// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a copy of an object is another key: what a WeakMap keeps for the original is not kept by the copy"}
const registry = new FinalizationRegistry((held) => held.native.release());
const connectionOf = new WeakMap();

export function make(native) {
  const options = { native };
  const conn = { port: 1 };
  connectionOf.set(options, conn);
  registry.register(conn, Object.assign({}, options));
  return new WeakRef(conn);
}
