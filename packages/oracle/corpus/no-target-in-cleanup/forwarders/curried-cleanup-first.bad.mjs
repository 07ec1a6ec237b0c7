// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the function that registers is what another call gives, under a name"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function onGone(cleanup) {
  return function (object) {
    registry.register(object, cleanup);
  };
}

export function make(native) {
  const conn = { port: 443 };
  const watch = onGone(() => native.release(conn.port));
  watch(conn);
  return new WeakRef(conn);
}
