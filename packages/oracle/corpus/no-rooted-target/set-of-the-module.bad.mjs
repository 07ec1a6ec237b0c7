// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":10,"about":"a Set of the module keeps what is added, and only the cleanup would take it out"}
const registry = new FinalizationRegistry(({ ref, handle }) => {
  open.delete(ref);
  handle.release();
});
const open = new Set();

class Session {
  constructor(native) {
    open.add(this);
    registry.register(this, { ref: null, handle: native });
  }
}

export const make = (native) => new WeakRef(new Session(native));
export const count = () => open.size;
