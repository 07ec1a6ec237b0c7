// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"whoever gets the handle of an interval can clear it"}
const registry = new FinalizationRegistry((handle) => handle.release());

function watch(dog, native) {
  registry.register(dog, native);
  return setInterval(() => { dog.barks++; }, 60_000);
}

export function make(native) {
  const dog = { barks: 0 };
  const watching = { handle: watch(dog, native) };
  stop(watching);
  return new WeakRef(dog);
}

const stop = ({ handle }) => { clearInterval(handle); };
