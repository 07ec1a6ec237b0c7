// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the name of a class used in its own body is an inner variable of the class, not the one in the function"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  class Shape {
    clone() { return new Shape(); }
    static empty = new Shape();
  }
  registry.register(Shape, () => native.release());
  return new WeakRef(Shape);
}
