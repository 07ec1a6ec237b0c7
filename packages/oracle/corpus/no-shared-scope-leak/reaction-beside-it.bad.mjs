// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"what the reaction of a promise uses lives in the scope of the listener"}
const bus = new EventTarget();
let seen = 0;

export async function load(job, native) {
  bus.addEventListener('tick', () => { seen++; });
  await Promise.resolve(1).then((rows) => native.use(job.name, rows));
}

export async function make(native) {
  const job = { name: 'all', rows: [] };
  await load(job, native);
  return new WeakRef(job);
}
