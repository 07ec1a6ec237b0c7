// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"in V8 an error keeps the async generator that it was made in, which has not waited yet"}
const registry = new FinalizationRegistry(({ native }) => native.release());

async function* open(native) {
  const conn = { native };
  const isOpen = () => conn.native !== null;
  registry.register(conn, { native, where: new Error('registered here') });
  yield [isOpen(), new WeakRef(conn)];
}

export async function make(native) {
  const { value: [, ref] } = await open(native).next();
  return ref;
}
