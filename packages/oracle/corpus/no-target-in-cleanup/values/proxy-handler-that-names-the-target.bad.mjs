// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held proxy has another object inside, but a trap of its handler names the target"}
const registry = new FinalizationRegistry(({ native, view }) => native.release(view.id));

export function make(native) {
  const user = { id: 11 };
  const view = new Proxy({}, { get: (_, key) => user[key] });
  registry.register(user, { native, view });
  return new WeakRef(user);
}
