// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"a token that is pushed onto the list of arguments before the list is spread"}
const registry = new FinalizationRegistry((handle) => handle.release());

function track(target, handle, token = target) {
  const args = [target, handle];
  if (token) args.push(token);
  registry.register(...args);
}

export function make(native) {
  const buffer = { bytes: 8 };
  track(buffer, native);
  registry.unregister(buffer);
  return new WeakRef(buffer);
}
