// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the target is one side of a TextDecoderStream, which is the same each time: the cleanup keeps what it is a part of","needs":"TextDecoderStream"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new TextDecoderStream();
  registry.register(whole.writable, () => { native.release(whole); });
  return new WeakRef(whole.writable);
}
