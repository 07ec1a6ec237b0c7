// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"a parameter pattern of an async function makes its variables parameters, which JavaScriptCore stores"}
const registry = new FinalizationRegistry((release) => release());

async function adopt({ socket }, native) {
  await null;
  registry.register(socket, () => native.release());
}

export function make(native) {
  const socket = { port: 443 };
  const ref = new WeakRef(socket);
  return adopt({ socket }, native).then(() => ref);
}
