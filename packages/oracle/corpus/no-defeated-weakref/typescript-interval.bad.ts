// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"an interval of TypeScript"}
interface Clock { ticks: number }
export function make(): WeakRef<Clock> {
  const clock: Clock = { ticks: 0 };
  const ref = new WeakRef<Clock>(clock);
  const timer: { unref(): void } = setInterval(() => { if (ref.deref()) clock.ticks += 1; }, 1000) as never;
  timer.unref();
  return ref;
}
