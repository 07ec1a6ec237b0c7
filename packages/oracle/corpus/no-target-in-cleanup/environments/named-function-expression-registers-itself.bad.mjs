// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"inside a function expression its own name is a variable of the scope around it, which an arrow in it stores"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let ref;
  (function client() {
    client.retry = () => client();
    registry.register(client, () => native.release());
    ref = new WeakRef(client);
  })();
  return ref;
}
