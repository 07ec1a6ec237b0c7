// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"a direct eval in the list that a loop goes through sees nothing of the loop; JavaScriptCore and SpiderMonkey store the variable of the loop all the same"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  let ref = null;
  for (const conn of [{ answer: (text) => eval(text) }]) {
    registry.register(conn, () => native.release());
    ref = new WeakRef(conn);
  }
  return ref;
}
