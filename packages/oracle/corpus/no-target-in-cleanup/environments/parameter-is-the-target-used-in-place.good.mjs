// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is a parameter that only the function itself uses"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  element.hidden = false;
  registry.register(element, () => native.release());
  return (other) => other.hidden === false;
}

export function make(native) {
  const element = { hidden: true };
  element.isVisible = track(element, native);
  return new WeakRef(element);
}
