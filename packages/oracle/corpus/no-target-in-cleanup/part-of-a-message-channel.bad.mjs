// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the target is a port of a MessageChannel, which is the same each time: the cleanup keeps what it is a part of"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new MessageChannel();
  registry.register(whole.port1, () => { native.release(whole); });
  return new WeakRef(whole.port1);
}
