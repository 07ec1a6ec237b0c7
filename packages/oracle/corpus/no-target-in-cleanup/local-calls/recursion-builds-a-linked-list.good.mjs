// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the recursive builder wraps native again and again, and the target gives only the depth"}
const registry = new FinalizationRegistry((node) => { while (node.next) node = node.next; node.native.release(); });

function chain(depth, native) {
  return depth === 0 ? { native } : { next: chain(depth - 1, native), depth };
}

export function make(native) {
  const task = { retries: 3 };
  registry.register(task, chain(task.retries, native));
  return new WeakRef(task);
}
