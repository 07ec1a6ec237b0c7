// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"an anonymous class expression has no inner name, so its method captures the constant, and here the class is the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const Shape = class {
    clone() { return new Shape(); }
  };
  registry.register(Shape, () => native.release());
  return new WeakRef(Shape);
}
