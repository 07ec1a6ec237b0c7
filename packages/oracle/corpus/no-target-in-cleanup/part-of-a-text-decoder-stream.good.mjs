// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is one side of a TextDecoderStream, which is the same each time: the cleanup keeps something else","needs":"TextDecoderStream"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new TextDecoderStream();
  registry.register(whole.writable, releaseOf(native));
  return new WeakRef(whole.writable);
}

const releaseOf = (native) => () => { native.release(); };
