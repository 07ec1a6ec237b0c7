// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"a flag on the object guards `close` against itself, but not against the cleanup","line":19}
const registry = new FinalizationRegistry(({ handle }) => { handle.release(); });

class Session {
  #closed = false;

  constructor(handle) {
    this.handle = handle;
    registry.register(this, { handle });
  }

  [Symbol.dispose ?? 'dispose']() {
    this.close();
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.handle.release();
  }
}

export function make(native) {
  const session = new Session(native);
  session.close();
  session.close();
  return new WeakRef(session);
}
