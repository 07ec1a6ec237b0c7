// {"rule":"no-defeated-weakref","expect":"silent","truth":"collected, cleanup never runs","about":"a subscription is taken out when it is closed, which has nothing to do with its weak reference"}
class Subscription {
  closed = false;
  constructor(target, method) {
    this.target = new WeakRef(target);
    this.deliver = (event) => target[method](event);
  }
  get active() { return !this.closed && this.target.deref() !== undefined; }
}

const subscriptions = new Set();

export function publish(event) {
  for (const subscription of subscriptions) {
    if (subscription.closed) subscriptions.delete(subscription);
    else if (subscription.active) subscription.deliver(event);
  }
}

export function make() {
  const target = { seen: 0, handle() { this.seen++; } };
  const subscription = new Subscription(target, 'handle');
  subscriptions.add(subscription);
  subscription.closed = true;
  return new WeakRef(target);
}

export const beforeCleanups = () => publish('tick');
