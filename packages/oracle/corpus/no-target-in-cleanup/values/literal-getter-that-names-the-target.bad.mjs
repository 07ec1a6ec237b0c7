// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"a getter in the held literal is a closure like any other"}
const registry = new FinalizationRegistry((held) => held.native.release(held.width));

export function make(native) {
  const texture = { width: 1 };
  registry.register(texture, {
    native,
    get width() { return texture.width; },
  });
  return new WeakRef(texture);
}
