// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"after the swap the captured name stands for the other object"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native, back) => () => native.release(back.frame);

export function make(native) {
  let front = { frame: 1 };
  let back = { frame: 2 };
  [front, back] = [back, front];
  registry.register(back, releaser(native, front));
  return new WeakRef(back);
}
