// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same cleanup written at module level has no scope in which the target lives"}
const counters = { closed: 0 };
const registry = new FinalizationRegistry((native) => countClosed(native));
const countClosed = (native) => { counters.closed += 1; native.release(); };

export function make(native) {
  const channel = { queue: [], flush: () => channel.queue.splice(0) };
  registry.register(channel, native);
  return new WeakRef(channel);
}
