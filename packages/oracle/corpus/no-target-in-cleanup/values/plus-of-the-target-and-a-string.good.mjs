// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target added to a string is a string"}
const registry = new FinalizationRegistry(({ native, log }) => native.release(log));

export function make(native) {
  const span = { start: 1, end: 4, toString() { return `${this.start}..${this.end}`; } };
  let log = 'span ';
  log += span;
  registry.register(span, { native, log });
  return new WeakRef(span);
}
