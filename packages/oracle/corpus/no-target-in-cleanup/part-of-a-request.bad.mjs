// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the target is the signal of a Request, which is the same each time: the cleanup keeps what it is a part of","needs":"Request"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new Request('http://localhost/');
  registry.register(whole.signal, () => { native.release(whole); });
  return new WeakRef(whole.signal);
}
