// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a function that is not seen gets a copy of the list, and empties that"}
const jobs = [];
const drain = new Function('jobs', 'for (const job of jobs.splice(0)) job();');

export function enqueue(view) {
  const ref = new WeakRef(view);
  jobs.push(() => { if (ref.deref()) view.draws++; });
}
export const work = () => drain([...jobs]);

export function make() {
  const view = { draws: 0 };
  enqueue(view);
  work();
  return new WeakRef(view);
}
