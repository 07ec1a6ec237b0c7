// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"an async function registers and lists"}
const registry = new FinalizationRegistry((handle) => handle.release());

const sessions = new Set();
async function open(native) {
  const session = { id: 1 };
  sessions.add(session);
  registry.register(session, native);
  await null;
  return new WeakRef(session);
}
export const make = (native) => open(native);
export const count = () => sessions.size;
