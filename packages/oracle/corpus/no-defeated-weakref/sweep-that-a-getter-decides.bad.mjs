// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"dead subscriptions are taken out, and none ever dies, for each keeps its target by a closure","line":5}
class Subscription {
  constructor(target, method) {
    this.target = new WeakRef(target);
    this.deliver = (event) => target[method](event);
  }
  get closed() { return this.target.deref() === undefined; }
}

const subscriptions = new Set();

export function publish(event) {
  for (const subscription of subscriptions) {
    if (subscription.closed) subscriptions.delete(subscription);
    else subscription.deliver(event);
  }
}

export function make() {
  const target = { seen: 0, handle() { this.seen++; } };
  subscriptions.add(new Subscription(target, 'handle'));
  return new WeakRef(target);
}

export const beforeCleanups = () => publish('tick');
