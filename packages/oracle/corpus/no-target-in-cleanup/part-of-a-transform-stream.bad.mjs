// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the target is one side of a TransformStream, which is the same each time: the cleanup keeps what it is a part of"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new TransformStream();
  registry.register(whole.readable, () => { native.release(whole); });
  return new WeakRef(whole.readable);
}
