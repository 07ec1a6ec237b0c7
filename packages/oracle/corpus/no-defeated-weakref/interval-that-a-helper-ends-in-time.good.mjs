// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"the helper is called for another reason as well"}
export function poll(session, limit) {
  const ref = new WeakRef(session);
  function stop() { clearInterval(timer); }
  const timer = setInterval(() => {
    if (!ref.deref()) {
      stop();
      return;
    }
    if (++session.polls >= limit) stop();
  }, 1);
}

export function make() {
  const session = { polls: 0 };
  poll(session, 1);
  return new WeakRef(session);
}
