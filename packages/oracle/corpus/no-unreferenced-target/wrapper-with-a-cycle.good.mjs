// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"owner and guard refer to each other","spared":"used after release"}
let shown;
const registry = new FinalizationRegistry((handle) => handle.release());
class Guard { constructor(of) { this.of = of; of.guard = this; } }
export function make(native) {
  const texture = { native };
  shown = texture;
  registry.register(new Guard(texture), native);
  return new WeakRef(texture);
}

export function later(native) {
  native.use(shown);
  shown = undefined;
}
