// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"the map is in a private static field, and this of a static method is the class"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Sessions {
  static #byUser = new Map();
  static open(user) {
    this.#byUser.set(new WeakRef(user), { owner: user });
  }
}
export function make(native) {
  const user = { name: 'ada' };
  Sessions.open(user);
  registry.register(user, native);
  return new WeakRef(user);
}
