// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the class whose static field is the registry is named by no function and is gone when the module has run"}
class Registries {
  static main = new FinalizationRegistry((fn) => fn());
}
let host;
let ref;
{
  const session = { user: 1 };
  Registries.main.register(session, () => host.release(session));
  ref = new WeakRef(session);
}
export function make(native) {
  host = native;
  return ref;
}
