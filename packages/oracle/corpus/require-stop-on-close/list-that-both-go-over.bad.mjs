// {"rule":"require-stop-on-close","expect":"report","truth":"collected, cleanup runs","harm":"released twice","about":"the cleanup and `close` release each handle of one list","line":15}
const registry = new FinalizationRegistry((handles) => {
  for (const handle of handles) handle.release();
});

class Pair {
  #handles;

  constructor(handle) {
    this.#handles = [handle];
    registry.register(this, this.#handles);
  }

  close() {
    this.#handles.forEach((handle) => handle.release());
  }
}

export function make(native) {
  const pair = new Pair(native);
  pair.close();
  return new WeakRef(pair);
}
