// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the loop variable lives in the scopes of the loop; a cleanup made before the loop keeps none of them"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const finish = () => native.release();
  let ref;
  for (let job = { id: 1 }, ask = () => job.id, turn = ask(); turn < 2; turn++) {
    registry.register(job, finish);
    ref = new WeakRef(job);
  }
  return ref;
}
