// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"`close` takes each handle out of the list that the cleanup goes over"}
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
    for (const handle of this.#handles.splice(0)) handle.release();
  }
}

export function make(native) {
  const pair = new Pair(native);
  pair.close();
  return new WeakRef(pair);
}
