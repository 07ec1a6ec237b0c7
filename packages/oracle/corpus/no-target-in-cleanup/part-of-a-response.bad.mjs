// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the target is the body of a Response, which is the same each time: the cleanup keeps what it is a part of"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new Response('text');
  registry.register(whole.body, () => { native.release(whole); });
  return new WeakRef(whole.body);
}
