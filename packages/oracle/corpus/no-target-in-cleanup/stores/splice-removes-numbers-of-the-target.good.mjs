// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target only gives splice its positions"}
const registry = new FinalizationRegistry((queue) => queue[0].release());

export function make(native) {
  const cut = { from: 1, count: 2 };
  const queue = [native, 'a', 'b', 'c'];
  queue.splice(cut.from, cut.count);
  registry.register(cut, queue);
  return new WeakRef(cut);
}
