// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the store depends on data, and here it happens"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

function open(native, { track }) {
  const page = { url: '/' };
  const entry = { native };
  registry.register(page, entry);
  if (track) entry.page = page;
  return new WeakRef(page);
}

export const make = (native) => open(native, { track: native !== null });
