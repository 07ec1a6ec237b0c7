// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure of the owner names the guard","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class File {
  constructor(native) {
    const guard = { at: 0 };
    registry.register(guard, native);
    this.age = () => guard.at;
  }
}
export function make(native) {
  const file = new File(native);
  shown = file;
  return new WeakRef(file);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
