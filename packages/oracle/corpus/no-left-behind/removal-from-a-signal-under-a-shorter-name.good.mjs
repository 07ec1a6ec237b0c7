// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the signal of the removal is that of the request, and the one of the same name to which a closure is added is another one"}
export function serialize(request, task) {
  function stop() {
    const signal = request.controller.signal;
    signal.removeEventListener('abort', stop);
    task.stopped = true;
  }
  request.controller.signal.addEventListener('abort', stop);
  return stop;
}

export function attach(request, signal) {
  signal.addEventListener('abort', () => request.controller.abort(signal.reason), { signal: request.controller.signal });
}

const request = { controller: new AbortController() };

export function make() {
  const task = { stopped: false };
  serialize(request, task)();
  return new WeakRef(task);
}
