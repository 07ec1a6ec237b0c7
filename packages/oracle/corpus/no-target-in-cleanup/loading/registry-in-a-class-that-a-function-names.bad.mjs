// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"a function names the class whose static field is the registry"}
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
  return Registries.main && ref;
}
