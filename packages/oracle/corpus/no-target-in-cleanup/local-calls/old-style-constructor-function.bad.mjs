// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a constructor function called with new stores the target in its instance"}
const registry = new FinalizationRegistry((handle) => handle.close());

function Handle(owner, native) {
  this.owner = owner;
  this.native = native;
}
Handle.prototype.close = function () { this.native.release(this.owner.fd); };

export function make(native) {
  const conn = { fd: 1 };
  registry.register(conn, new Handle(conn, native));
  return new WeakRef(conn);
}
