// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what is held is another argument than what is registered"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function track() {
  registry.register(arguments[0], { native: arguments[1] });
}

export function make(native) {
  const conn = { port: 443 };
  track(conn, native, { conn });
  return new WeakRef(conn);
}
