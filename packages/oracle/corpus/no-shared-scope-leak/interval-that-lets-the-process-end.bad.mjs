// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":5,"about":"unref lets the process end and the interval run"}
let rounds = 0;
export function watch(native) {
  const request = { native, rows: [] };
  const timer = setInterval(() => { rounds++; }, 60_000);
  timer.unref?.();
  const size = () => request.rows.push(1);
  size();
  return new WeakRef(request);
}

export const make = (native) => watch(native);
