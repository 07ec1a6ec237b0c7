// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"JavaScriptCore and SpiderMonkey keep the parameters of an async function even for a closure that names nothing of it"}
let count = 0;
let done = () => {};
const registry = new FinalizationRegistry((release) => release());

async function adopt(socket) {
  await null;
  registry.register(socket, () => { count++; done(); });
}

export function make(native) {
  done = native.release;
  const socket = { port: 443 };
  const ref = new WeakRef(socket);
  return adopt(socket).then(() => ref);
}
