// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the cleanup of one object frees the next: each link of the chain takes a collection of its own; only counting the turns tells that no record holds its own target"}
const registry = new FinalizationRegistry((held) => { held.next = undefined; held.done?.release(); });

export function make(native) {
  let target = {};
  const ref = new WeakRef(target);
  registry.register(target, { done: native });
  for (let link = 0; link < 4; link++) {
    const before = {};
    registry.register(before, { next: target });
    target = before;
  }
  return ref;
}
