// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"an await in a branch that is not taken is enough for JavaScriptCore and SpiderMonkey to store the parameters"}
const registry = new FinalizationRegistry((release) => release());

async function adopt(socket, native, options = {}) {
  if (options.wait) await options.wait;
  registry.register(socket, () => native.release());
}

export function make(native) {
  const socket = { port: 443 };
  adopt(socket, native);
  return new WeakRef(socket);
}
