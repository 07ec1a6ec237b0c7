// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a named listener on the process"}
export function make() {
  const meter = { ticks: 0 };
  const ref = new WeakRef(meter);
  function onTick() { if (ref.deref()) meter.ticks++; }
  process.on('reclaim-tick', onTick);
  return ref;
}
