// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"a nested function has arguments of its own; the arguments of the function around it are not captured, though SpiderMonkey stores them"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  const arity = function () { return arguments.length; };
  registry.register(element, () => native.release(arity(1, 2)));
}

export function make(native) {
  const element = { tag: 'ul' };
  track(element, native);
  return new WeakRef(element);
}
