// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is registered is a variable that was assigned a parameter"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const conn = {};
  const isOpen = () => conn.isOpen;
  const track = (target) => {
    let tracked = null;
    tracked = target;
    registry.register(tracked, () => native.release());
    return new WeakRef(tracked);
  };
  return isOpen() ? null : track(conn);
}
