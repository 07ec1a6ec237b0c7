// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the interval is cleared when the work is done"}
let rounds = 0;
export async function watch(native) {
  const request = { native, rows: [] };
  const timer = setInterval(() => { rounds++; }, 60_000);
  const size = () => request.rows.push(1);
  try {
    await native.use(size());
  } finally {
    clearInterval(timer);
  }
  return new WeakRef(request);
}

export const make = (native) => watch(native);
