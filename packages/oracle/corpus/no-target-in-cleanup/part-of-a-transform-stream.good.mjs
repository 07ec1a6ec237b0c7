// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is one side of a TransformStream, which is the same each time: the cleanup keeps something else"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new TransformStream();
  registry.register(whole.readable, releaseOf(native));
  return new WeakRef(whole.readable);
}

const releaseOf = (native) => () => { native.release(); };
