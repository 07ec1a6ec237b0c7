// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the thrown value is handed to a variable outside and registered there; the cleanup is not written inside the catch clause"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let caught;
  try {
    throw { code: 'EPIPE' };
  } catch (error) {
    caught = error;
  }
  registry.register(caught, () => native.release());
  return new WeakRef(caught);
}
