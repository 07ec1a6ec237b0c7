// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a catch clause without a variable stores no thrown value"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const request = { url: '/items' };
  try {
    throw request;
  } catch {
    registry.register(request, () => native.release());
  }
  return new WeakRef(request);
}
