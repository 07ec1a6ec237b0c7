// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is the signal of a Request, which is the same each time: the cleanup keeps something else","needs":"Request"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new Request('http://localhost/');
  registry.register(whole.signal, releaseOf(native));
  return new WeakRef(whole.signal);
}

const releaseOf = (native) => () => { native.release(); };
