// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a var in a block of the sibling hides the target in the whole sibling, even above its declaration"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const task = { name: 'index' };
  task.next = (queue) => {
    if (queue.length > 0) {
      var task = queue.shift();
    }
    return task;
  };
  registry.register(task, () => native.release());
  return new WeakRef(task);
}
