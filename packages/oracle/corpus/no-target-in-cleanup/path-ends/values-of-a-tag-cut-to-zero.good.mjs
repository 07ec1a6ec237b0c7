// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the values that a tag collected are a list, which can be emptied"}
const registry = new FinalizationRegistry(({ native }) => native.release());

const listOf = (strings, ...values) => values;

export function make(native) {
  const conn = { port: 443 };
  const parts = listOf`to ${conn}`;
  registry.register(conn, { native, parts });
  parts.length = 0;
  return new WeakRef(conn);
}
