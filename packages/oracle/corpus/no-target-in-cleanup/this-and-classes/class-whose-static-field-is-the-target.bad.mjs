// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held value is a class with the target in a static field"}
const registry = new FinalizationRegistry((Task) => Task.run());

export function make(native) {
  const image = { native, width: 2 };
  class Task {
    static image = image;
    static run() { this.image.native.release(); }
  }
  registry.register(image, Task);
  return new WeakRef(image);
}
