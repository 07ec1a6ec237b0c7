// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the result of the unknown call is made a number before it is held"}
const registry = new FinalizationRegistry(({ native, ticket }) => native.release(ticket));

export function make(native) {
  const file = { path: '/a' };
  const ticket = Number(native.retain(file));
  registry.register(file, { native, ticket, label: `${native.retain(file)}`, old: native.retain(file) === 1 });
  return new WeakRef(file);
}
