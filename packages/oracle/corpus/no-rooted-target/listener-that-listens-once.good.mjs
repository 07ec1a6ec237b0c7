// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a listener that ends with the first event keeps nothing after it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const bus = new EventTarget();

export function make(native) {
  const room = { words: 0 };
  bus.addEventListener('say', () => { room.words++; }, { once: true });
  registry.register(room, native);
  bus.dispatchEvent(new Event('say'));
  return new WeakRef(room);
}
