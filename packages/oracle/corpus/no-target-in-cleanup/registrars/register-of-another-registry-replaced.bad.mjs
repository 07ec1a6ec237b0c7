// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"another registry has a register of its own"}
const registry = new FinalizationRegistry((held) => held.native.release());
const other = new FinalizationRegistry((held) => held.native.release());
other.register = () => {};

export function make(native) {
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}
