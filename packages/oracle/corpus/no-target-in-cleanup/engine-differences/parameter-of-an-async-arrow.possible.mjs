// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"JavaScriptCore and SpiderMonkey keep the parameters of an async arrow function in the scope of the closures it makes"}
const registry = new FinalizationRegistry((release) => release());

const adopt = async (socket, native) => {
  await null;
  registry.register(socket, () => native.release());
};

export function make(native) {
  const socket = { port: 443 };
  const ref = new WeakRef(socket);
  return adopt(socket, native).then(() => ref);
}
