// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"arguments is used by the function itself and by no closure (strict mode: the entries are copies)"}
const registry = new FinalizationRegistry((release) => release());

function track(element) {
  const native = arguments[1];
  registry.register(element, () => native.release());
}

export function make(native) {
  const element = { tag: 'ul' };
  track(element, native);
  return new WeakRef(element);
}
