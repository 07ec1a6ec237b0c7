// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Date, URL, RegExp and typed arrays are made of text and numbers of the target"}
const registry = new FinalizationRegistry(({ native, parts }) => native.release(parts.length));

export function make(native) {
  const visit = { at: 0, href: 'https://example.org/a', pattern: 'a+', bytes: [1, 2] };
  const parts = [new Date(visit.at), new URL(visit.href), new RegExp(visit.pattern), Uint8Array.from(visit.bytes)];
  registry.register(visit, { native, parts });
  return new WeakRef(visit);
}
