// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"the helper starts the interval, and its handle is dropped"}
const registry = new FinalizationRegistry((handle) => handle.release());

const every = (ms, f) => setInterval(f, ms).unref();
export function make(native) {
  const clock = { ticks: 0 };
  every(5, () => { clock.ticks++; });
  registry.register(clock, native);
  return new WeakRef(clock);
}
