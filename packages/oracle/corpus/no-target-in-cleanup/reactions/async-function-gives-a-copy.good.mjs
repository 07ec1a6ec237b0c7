// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"an async function gives a copy, and the reaction holds that"}
const registry = new FinalizationRegistry(({ native }) => native.release());

async function copied(item) {
  return { ready: item.ready };
}

export function make(native) {
  const socket = { ready: false };
  return copied(socket).then((copy) => {
    registry.register(socket, { native, copy });
    return new WeakRef(socket);
  });
}
