// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a function given to finally gets no argument"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const task = { id: 5 };
  let seen = null;
  return Promise.resolve(task)
    .finally((given) => {
      registry.register(task, { native, given });
      seen = new WeakRef(task);
    })
    .then(() => seen);
}
