// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the target is one side of a CompressionStream, which is the same each time: the cleanup keeps what it is a part of","needs":"CompressionStream"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new CompressionStream('gzip');
  registry.register(whole.readable, () => { native.release(whole); });
  return new WeakRef(whole.readable);
}
