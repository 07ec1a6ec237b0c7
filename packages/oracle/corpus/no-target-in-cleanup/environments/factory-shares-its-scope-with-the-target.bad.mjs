// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the factory at module level also takes the target, and another closure in it uses that parameter"}
const registry = new FinalizationRegistry((release) => release());

function releaserOf(handle, owner) {
  const explain = () => `released for ${owner.width}`;
  return Object.assign(() => handle.release(), { handle });
}

export function make(native) {
  const image = { width: 4, height: 4 };
  registry.register(image, releaserOf(native, image));
  return new WeakRef(image);
}
