// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a Map whose values are the WeakRefs has no weak keys and keeps no object"}
const registry = new FinalizationRegistry((handle) => handle.release());
const byName = new Map();

export function make(native) {
  const topic = { name: 'news' };
  byName.set(topic.name, new WeakRef(topic));
  registry.register(topic, native);
  return byName.get('news');
}
