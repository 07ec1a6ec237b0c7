// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"the cleanup closure names no variable at all and still keeps the scope in which it was made"}
let closed = 0;
let notify = () => {};
const registry = new FinalizationRegistry((done) => done());

export function make(native) {
  notify = native.release;
  const channel = { queue: [], flush: () => channel.queue.splice(0) };
  registry.register(channel, () => { closed += 1; notify(); });
  return new WeakRef(channel);
}
