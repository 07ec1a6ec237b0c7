// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is the body of a Response, which is the same each time: the cleanup keeps something else"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const whole = new Response('text');
  registry.register(whole.body, releaseOf(native));
  return new WeakRef(whole.body);
}

const releaseOf = (native) => () => { native.release(); };
