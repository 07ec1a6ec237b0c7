// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an error that an async generator makes after it has waited does not keep it"}
const registry = new FinalizationRegistry(({ native }) => native.release());

async function* open(native) {
  await null;
  const conn = { native };
  const isOpen = () => conn.native !== null;
  registry.register(conn, { native, where: new Error('registered here') });
  yield [isOpen(), new WeakRef(conn)];
}

export async function make(native) {
  const { value: [, ref] } = await open(native).next();
  return ref;
}
