// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"??= stores the target only where the caller left the field empty"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

function open(entry) {
  const page = { url: '/' };
  entry.page ??= page;
  registry.register(page, entry);
  return new WeakRef(page);
}

export const make = (native) => open({ native, ...native.preset });
