// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"an async function that contains no await keeps its parameters as plain locals in V8 and JavaScriptCore, and stores them in SpiderMonkey"}
const registry = new FinalizationRegistry((release) => release());

async function adopt(socket, native) {
  registry.register(socket, () => native.release());
}

export function make(native) {
  const socket = { port: 443 };
  adopt(socket, native);
  return new WeakRef(socket);
}
