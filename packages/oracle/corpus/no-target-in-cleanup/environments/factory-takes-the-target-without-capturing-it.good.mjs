// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the factory takes the target as a parameter but no closure in it names that parameter"}
const registry = new FinalizationRegistry((release) => release());

function releaserOf(handle, owner) {
  const label = `image ${owner.width}x${owner.height}`;
  return () => handle.release(label);
}

export function make(native) {
  const image = { width: 4, height: 4 };
  registry.register(image, releaserOf(native, image));
  return new WeakRef(image);
}
