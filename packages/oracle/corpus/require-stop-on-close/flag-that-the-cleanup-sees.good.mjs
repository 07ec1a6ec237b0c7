// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a flag in the held record guards the cleanup"}
const registry = new FinalizationRegistry((state) => {
  if (!state.closed) state.handle.release();
});

class Session {
  constructor(handle) {
    this.state = { handle, closed: false };
    registry.register(this, this.state);
  }

  close() {
    this.state.closed = true;
    this.state.handle.release();
  }
}

export function make(native) {
  const session = new Session(native);
  session.close();
  return new WeakRef(session);
}
