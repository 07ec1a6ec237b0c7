// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"line":9,"about":"V8 keeps what a destructuring catch clause caught"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const request = { url: '/items' };
  try {
    throw { request };
  } catch ({ request: failed }) {
    registry.register(failed, () => native.release());
    return new WeakRef(failed);
  }
}
