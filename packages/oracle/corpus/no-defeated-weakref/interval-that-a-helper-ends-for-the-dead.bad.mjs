// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":10,"about":"a helper ends the interval once the session is found dead, which it never is"}
export function poll(session) {
  const ref = new WeakRef(session);
  function stop() { clearInterval(timer); }
  const timer = setInterval(() => {
    if (!ref.deref()) {
      stop();
      return;
    }
    session.polls++;
  }, 1000);
}

export function make() {
  const session = { polls: 0 };
  poll(session);
  return new WeakRef(session);
}
