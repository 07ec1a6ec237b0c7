// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"others call what subscribes, and the closure that they get takes the listener out"}
const listeners = [];
const callIt = new Function('subscribe', 'view', 'subscribe(view)();');

export function follow(view) {
  const ref = new WeakRef(view);
  const listener = () => { if (ref.deref()) view.draws++; };
  listeners.push(listener);
  return () => { listeners.splice(listeners.indexOf(listener), 1); };
}

export function make() {
  const view = { draws: 0 };
  callIt(follow, view);
  return new WeakRef(view);
}
