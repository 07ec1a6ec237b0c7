// {"rule":"require-stop-on-close","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"a function of the module unregisters"}
const registry = new FinalizationRegistry((end) => end());
function onDeath(object, end) { registry.register(object, end, object); }
function offDeath(object) { return registry.unregister(object); }
class Socket {
  constructor(handle) {
    this.end = () => { handle.release(); };
    onDeath(this, this.end);
  }
  close() { if (offDeath(this)) this.end(); }
}
const open = (native) => new Socket(native);

export function make(native) {
  const object = open(native);
  object.close();
  return new WeakRef(object);
}
