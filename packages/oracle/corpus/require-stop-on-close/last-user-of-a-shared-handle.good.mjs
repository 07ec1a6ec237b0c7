// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"the handle belongs to several, and only the last one releases"}
const counts = new Map();
function drop(handle) {
  const left = counts.get(handle) - 1;
  counts.set(handle, left);
  if (left === 0) handle.release();
}
const registry = new FinalizationRegistry((handle) => drop(handle));
class User {
  constructor(handle) {
    this.handle = handle;
    counts.set(handle, (counts.get(handle) ?? 0) + 1);
    registry.register(this, handle);
  }
  leave() { this.handle = null; }
}
const open = (native) => {
  const user = new User(native);
  return { user, close: () => user.leave() };
};

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
