// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"what is held is a pair, and the pattern takes it apart","line":8}
const registry = new FinalizationRegistry(([, handle]) => { handle.release(); });
class Socket {
  constructor(name, handle) {
    this.handle = handle;
    registry.register(this, [name, handle]);
  }
  close() { this.handle.release(); }
}
const open = (native) => new Socket('a', native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
