// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what leads to the target is the third value of the template, and only two are registered"}
const registry = new FinalizationRegistry((native) => native.release());

const track = (strings, object, held) => registry.register(object, held);

export function make(native) {
  const conn = { port: 443 };
  track`${conn} with ${native} and ${{ conn }}`;
  return new WeakRef(conn);
}
