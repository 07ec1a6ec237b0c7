// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the array is made only to be counted; the number is what is held"}
const registry = new FinalizationRegistry(([release, count]) => release(count));

export function make(native) {
  const sprite = { x: 0, y: 0 };
  registry.register(sprite, [native.release, [sprite, 'gone'].length]);
  return new WeakRef(sprite);
}
