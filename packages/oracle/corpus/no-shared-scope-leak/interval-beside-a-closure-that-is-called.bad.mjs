// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":5,"about":"a running interval shares its scope with a closure that uses the request"}
let rounds = 0;
export function watch(native) {
  const request = { native, rows: [] };
  setInterval(() => { rounds++; }, 60_000);
  const size = () => request.rows.push(1);
  size();
  return new WeakRef(request);
}

export const make = (native) => watch(native);
