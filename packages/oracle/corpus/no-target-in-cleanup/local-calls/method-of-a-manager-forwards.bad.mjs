// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":13,"about":"a method of an instance kept by the module forwards to its private registry"}
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
  cleaner.watch(image, () => native.release(image.width));
  return new WeakRef(image);
}
