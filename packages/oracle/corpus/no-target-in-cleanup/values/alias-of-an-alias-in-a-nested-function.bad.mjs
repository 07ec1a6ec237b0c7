// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"two aliases and an inner function do not hide the target"}
const finalizers = new FinalizationRegistry((job) => job.run());

export function make(native) {
  let view = { rows: [] };
  const first = view;
  const second = first;
  const job = {
    run() {
      const report = () => second.rows.length;
      native.release(report());
    },
  };
  finalizers.register(view, job);
  return new WeakRef(view);
}
