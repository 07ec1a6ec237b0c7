// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"line":14,"about":"V8 keeps the thrown value in the scope of the catch clause although nobody names it; JavaScriptCore and SpiderMonkey do not"}
const registry = new FinalizationRegistry((release) => release());

function failure(native) {
  const error = { code: 'ECONNRESET' };
  error.seen = new WeakRef(error);
  throw error;
}

export function make(native) {
  try {
    failure(native);
  } catch (error) {
    registry.register(error, () => native.release());
    return error.seen;
  }
}
