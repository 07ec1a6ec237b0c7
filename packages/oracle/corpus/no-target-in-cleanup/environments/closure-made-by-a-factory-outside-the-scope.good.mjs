// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup comes from a factory at module level, so it keeps only the factory's parameter although siblings of the registration name the target"}
const registry = new FinalizationRegistry((release) => release());
const releaserOf = (handle) => () => handle.release();

export function make(native) {
  const image = { width: 4, height: 4, area: () => image.width * image.height };
  registry.register(image, releaserOf(native));
  return new WeakRef(image);
}
