// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same manager, given only a function of native"}
class Cleaner {
  #registry = new FinalizationRegistry((fn) => fn());
  watch(target, cleanup) {
    this.#registry.register(target, cleanup);
    return target;
  }
}
const cleaner = new Cleaner();

export function make(native) {
  const image = cleaner.watch({ width: 1 }, native.release);
  return new WeakRef(image);
}
