// {"rule":"no-rooted-target","expect":"report","truth":"retained","also":{"no-target-in-cleanup":"possible"},"about":"the class is exported, and its private static map is not"}
export class Session {
  static #byId = new Map();
  static #last = 0;
  static #registry = new FinalizationRegistry(({ id, native }) => { Session.#byId.delete(id); native.release(); });
  id = ++Session.#last;
  constructor(native) { Session.#byId.set(this.id, this); Session.#registry.register(this, { id: this.id, native }); }
}
export function make(native) { return new WeakRef(new Session(native)); }
