// {"rule":"no-rooted-target","expect":"silent","truth":"collected, cleanup runs","about":"a static method empties the private static map","also":{"no-target-in-cleanup":"possible"}}
export class Session {
  static #byId = new Map();
  static #last = 0;
  static #registry = new FinalizationRegistry((native) => { native.release(); });
  id = ++Session.#last;
  constructor(native) { Session.#byId.set(this.id, this); Session.#registry.register(this, native); }
  static closeAll() { Session.#byId.clear(); }
}
export function make(native) { const s = new Session(native); Session.closeAll(); return new WeakRef(s); }
