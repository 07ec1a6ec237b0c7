// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a static method finds or makes, the constructor registers","line":5}
let loads = 0;
class Channel {
  static all = new Map();
  static registry = new FinalizationRegistry((topic) => { Channel.all.delete(topic); });
  static of(topic) {
    return Channel.all.get(topic)?.deref() ?? new Channel(topic);
  }
  constructor(topic) {
    this.topic = topic;
    this.number = loads++;
    Channel.all.set(topic, new WeakRef(this));
    Channel.registry.register(this, topic);
  }
}
const load = (topic) => Channel.of(topic);
const peek = (topic) => Channel.all.get(topic)?.deref();

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export function make(native) {
  first = load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = load('a');
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(peek('a') === shown);
}
