// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an async function gives what it was given, and the reaction holds that"}
const registry = new FinalizationRegistry(({ native }) => native.release());

async function prepared(item) {
  item.ready = true;
  return item;
}

export function make(native) {
  const socket = { ready: false };
  return prepared(socket).then((same) => {
    registry.register(socket, { native, same });
    return new WeakRef(socket);
  });
}
