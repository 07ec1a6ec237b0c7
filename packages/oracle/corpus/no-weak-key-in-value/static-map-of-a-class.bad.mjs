// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"the map is in a static field"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Sessions {
  static byUser = new Map();
  static open(user) {
    const ref = new WeakRef(user);
    Sessions.byUser.set(ref, () => user.name);
    return ref;
  }
}
export function make(native) {
  const user = { name: 'ada' };
  registry.register(user, native);
  return Sessions.open(user);
}
