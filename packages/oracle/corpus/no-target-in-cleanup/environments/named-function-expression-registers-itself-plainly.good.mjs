// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the function expression names itself in its own body only, not in a nested function"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  (function client() {
    client.retries = 0;
    registry.register(client, () => native.release());
    ref = new WeakRef(client);
  })();
  return ref;
}
