// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the call leaves the registry to the default"}
const registry = new FinalizationRegistry((held) => held.native.release());

function track(object, held, by = registry) {
  by.register(object, held);
}

export function make(native) {
  const image = { width: 1 };
  track(image, { native, image });
  return new WeakRef(image);
}
