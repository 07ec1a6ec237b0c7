// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"A helper is given two names in one go, and is called by the one that stands further from it."}
const registry = new FinalizationRegistry((release) => release());
let onGone;
const track = (onGone = function (target, release) {
  registry.register(target, release);
});

export function make(native) {
  const conn = { native };
  track(conn, () => conn.native.release());
  return new WeakRef(conn);
}

export function replace() {
  onGone = null;
}
