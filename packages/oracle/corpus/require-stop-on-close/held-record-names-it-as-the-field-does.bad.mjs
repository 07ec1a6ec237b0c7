// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the held record has the handle under the name that the field has, and `close` empties the field only","line":16}
const registry = new FinalizationRegistry(({ handle, path }) => {
  console.debug?.(path.length);
  handle.release();
});

export class TempFile {
  constructor(path, native) {
    this.handle = native;
    registry.register(this, { handle: this.handle, path }, this);
  }
  async close() {
    const handle = this.handle;
    if (handle === null) return;
    this.handle = null;
    handle.release();
  }
}

export async function make(native) {
  let file = new TempFile('a', native);
  const ref = new WeakRef(file);
  await file.close();
  file = undefined;
  return ref;
}
