// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"a CustomEvent keeps its detail"}
const registry = new FinalizationRegistry(({ native, event }) => native.release(event.type));

export function make(native) {
  const upload = { bytes: 1 };
  registry.register(upload, { native, event: new CustomEvent('dropped', { detail: upload }) });
  return new WeakRef(upload);
}
