// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a helper registers what it is given with the resource in a record, and the object that it is given is made for the call","line":13}
const registry = new FinalizationRegistry(({ handle }) => handle.release());

function track(owner, handle) {
  registry.register(owner, { handle });
}

let shown;

class Picture {
  constructor(native) {
    this.handle = native;
    track({ handle: this.handle }, this.handle);
  }
}

export function make(native) {
  shown = new Picture(native);
  return new WeakRef(shown);
}

export function later(native) {
  native.use(shown.handle);
  shown = undefined;
}
