// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"what the cleanup does is no release of memory: it aborts a request that is under way","line":11}
const requests = new FinalizationRegistry((request) => {
  request.controller.abort();
});

function send(native, url) {
  const controller = new AbortController();
  const request = { url, controller };
  controller.signal.addEventListener('abort', native.release, { once: true });
  const options = { ...request, method: 'GET' };
  requests.register(options, request);
  return request;
}

let sent;

export function make(native) {
  sent = send(native, '/a');
  return new WeakRef(sent);
}

export function later(native) {
  native.use(sent);
  sent = undefined;
}
