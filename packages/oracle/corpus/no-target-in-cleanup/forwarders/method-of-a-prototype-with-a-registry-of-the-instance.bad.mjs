// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method on the prototype of a constructor function registers on the registry of the instance"}
function Lifetimes() {
  this.registry = new FinalizationRegistry((held) => held.native.release());
}
Lifetimes.prototype.watch = function (target, held) {
  this.registry.register(target, held);
};
const lifetimes = new Lifetimes();

export function make(native) {
  const conn = { id: 1 };
  lifetimes.watch(conn, { native, conn });
  return new WeakRef(conn);
}
