// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs"},"about":"a direct eval in a function with arguments of its own cannot name the arguments around it; V8 and SpiderMonkey store them all the same, JavaScriptCore does not"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function cleanupFor(native) {
  const answer = function (text) {
    return eval(text);
  };
  answer('0');
  return () => native.release();
}

export function make(native) {
  const conn = {};
  registry.register(conn, cleanupFor(native, conn));
  return new WeakRef(conn);
}
