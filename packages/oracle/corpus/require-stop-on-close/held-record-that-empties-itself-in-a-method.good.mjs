// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"what is emptied is the held record, by a method of its own, and the object has a field of the same name"}
const registry = new FinalizationRegistry((state) => state.end());

export class TempFile {
  constructor(native) {
    this.handle = native;
    this.state = { handle: this.handle, end() { const { handle } = this; this.handle = null; handle?.release(); } };
    registry.register(this, this.state);
  }
  close() {
    this.handle = null;
    this.state.end();
  }
}

export function make(native) {
  const file = new TempFile(native);
  file.close();
  return new WeakRef(file);
}
