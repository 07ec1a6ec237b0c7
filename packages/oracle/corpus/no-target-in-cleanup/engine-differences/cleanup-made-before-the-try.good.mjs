// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup is written outside the catch clause and keeps nothing of it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const release = () => native.release();
  try {
    throw { code: 'EPIPE' };
  } catch (error) {
    registry.register(error, release);
    return new WeakRef(error);
  }
}
