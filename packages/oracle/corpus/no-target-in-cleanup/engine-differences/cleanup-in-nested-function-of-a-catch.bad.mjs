// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"line":10,"about":"a function called later but written inside the catch clause keeps that clause's scope in V8"}
const registry = new FinalizationRegistry((release) => release());
const releaserOf = (make) => make();

export function make(native) {
  try {
    throw { code: 'EPIPE' };
  } catch (error) {
    const ref = new WeakRef(error);
    registry.register(error, releaserOf(() => () => native.release()));
    return ref;
  }
}
