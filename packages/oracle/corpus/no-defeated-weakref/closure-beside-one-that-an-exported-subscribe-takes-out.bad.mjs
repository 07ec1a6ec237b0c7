// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"the closure that others get takes out another one"}
const listeners = [];
const callIt = new Function('subscribe', 'view', 'subscribe(view)();');

export function follow(view) {
  const ref = new WeakRef(view);
  setInterval(() => { if (ref.deref()) view.draws++; }, 1000);
  const listener = () => {};
  listeners.push(listener);
  return () => { listeners.splice(listeners.indexOf(listener), 1); };
}

export function make() {
  const view = { draws: 0 };
  callIt(follow, view);
  return new WeakRef(view);
}
