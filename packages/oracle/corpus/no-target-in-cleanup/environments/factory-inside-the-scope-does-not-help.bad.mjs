// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the factory stands in the same function as the target, so the closures it makes keep that function's scope as well"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const image = { width: 4, height: 4, area: () => image.width * image.height };
  const releaserOf = (handle) => () => handle.release();
  registry.register(image, releaserOf(native));
  return new WeakRef(image);
}
