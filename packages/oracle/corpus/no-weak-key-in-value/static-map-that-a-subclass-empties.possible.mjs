// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"a subclass takes the entries out"}
const registry = new FinalizationRegistry((handle) => handle.release());
class Sessions {
  static byUser = new Map();
  static open(user) { this.byUser.set(new WeakRef(user), { user }); }
}
class Admins extends Sessions {
  static end() { this.byUser = new Map(); Sessions.byUser = new Map(); }
}
export function make(native) {
  const user = { name: 'ada' };
  registry.register(user, native);
  Sessions.open(user);
  Admins.end();
  return new WeakRef(user);
}
