// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"__proto__ in a literal sets the prototype to the target"}
const registry = new FinalizationRegistry((entry) => entry.native.release(entry.url));

export function make(native) {
  const request = { url: '/a' };
  registry.register(request, { __proto__: request, native });
  return new WeakRef(request);
}
