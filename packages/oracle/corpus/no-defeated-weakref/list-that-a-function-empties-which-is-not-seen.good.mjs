// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the list goes to a function that is not seen, and that empties it"}
const jobs = [];
const drain = new Function('jobs', 'for (const job of jobs.splice(0)) job();');

export function enqueue(view) {
  const ref = new WeakRef(view);
  jobs.push(() => { if (ref.deref()) view.draws++; });
}
export const work = () => drain(jobs);

export function make() {
  const view = { draws: 0 };
  enqueue(view);
  work();
  return new WeakRef(view);
}
