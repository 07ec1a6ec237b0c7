// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"unlike an async function without await, a generator without yield still stores its parameters in JavaScriptCore and SpiderMonkey"}
const registry = new FinalizationRegistry((release) => release());

function* none(cursor, native) {
  registry.register(cursor, () => native.release());
}

export function make(native) {
  const cursor = { page: 0 };
  native.retain([...none(cursor, native)].length);
  return new WeakRef(cursor);
}
