// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"The further of the two names of a helper is called, with a cleanup that uses a copy."}
const registry = new FinalizationRegistry((release) => release());
let onGone;
const track = (onGone = function (target, release) {
  registry.register(target, release);
});

export function make(native) {
  const conn = { native };
  const { native: copy } = conn;
  track(conn, () => copy.release());
  return new WeakRef(conn);
}

export function replace() {
  onGone = null;
}
