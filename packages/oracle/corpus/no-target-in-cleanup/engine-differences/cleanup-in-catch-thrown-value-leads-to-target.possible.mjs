// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"about":"V8 keeps the thrown value, whose property is the target, in the scope of the catch clause"}
const registry = new FinalizationRegistry((release) => release());

class RequestFailed {
  constructor(request) { this.request = request; this.count = 1; }
}

export function make(native) {
  const request = { url: '/items' };
  try {
    throw new RequestFailed(request);
  } catch (failed) {
    request.failures = failed.count;
    registry.register(request, () => native.release());
  }
  return new WeakRef(request);
}
