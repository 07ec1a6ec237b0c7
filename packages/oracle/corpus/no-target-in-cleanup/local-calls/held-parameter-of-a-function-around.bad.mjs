// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is held is a parameter of a function around the one that registers, and its caller passes a closure whose scope has the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const conn = { native };
  const owner = {
    open(release) {
      function track() {
        registry.register(conn, release);
      }
      track();
    },
  };
  owner.open(() => native.release());
  return new WeakRef(conn);
}
