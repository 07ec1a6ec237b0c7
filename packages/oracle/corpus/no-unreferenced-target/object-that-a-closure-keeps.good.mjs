// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a closure that outlives the function keeps the new object"}
const registry = new FinalizationRegistry((handle) => handle.release());
let read;

function open(handle) {
  const file = { position: 0 };
  registry.register(file, handle);
  read = () => file.position++;
  return new WeakRef(file);
}

export function make(native) {
  return open(native);
}

export function later(native) {
  native.use(read());
  read = undefined;
}
