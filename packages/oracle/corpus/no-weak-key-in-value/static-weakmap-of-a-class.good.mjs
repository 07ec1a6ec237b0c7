// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static WeakMap whose values have their keys"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Sessions {
  static byUser = new WeakMap();
  static open(user) {
    Sessions.byUser.set(user, () => user.name);
  }
}
export function make(native) {
  const user = { name: 'ada' };
  registry.register(user, native);
  Sessions.open(user);
  return new WeakRef(user);
}
