// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a spread in a call passes its elements one by one"}
const registry = new FinalizationRegistry(({ native }) => native.release());

const secondOf = (first, second) => ({ second });

export function make(native) {
  const conn = { port: 443 };
  registry.register(conn, { native, second: secondOf(...["tls", conn]) });
  return new WeakRef(conn);
}
