// {"rule":"no-rooted-target","expect":"report","truth":"retained","needs":"process.versions.node","about":"the timers that a module exports are the globals"}
import timers from 'node:timers';

const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const poll = { count: 0 };
  registry.register(poll, native.release);
  timers.setInterval(() => { poll.count++; }, 1000).unref();
  return new WeakRef(poll);
}
