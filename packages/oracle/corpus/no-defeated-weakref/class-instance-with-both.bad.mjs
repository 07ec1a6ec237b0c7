// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"an instance with both in a list of the class"}
class Subscription {
  static all = [];
  constructor(owner) {
    this.ref = new WeakRef(owner);
    this.owner = owner;
    Subscription.all.push(this);
  }
}
export function make() {
  const owner = { id: 1 };
  return new Subscription(owner).ref;
}
export const count = () => Subscription.all.length;
