// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"a DataView keeps the buffer under it"}
const registry = new FinalizationRegistry((view) => view.native.release(view.getUint8(0)));

export function make(native) {
  const buffer = new ArrayBuffer(64);
  registry.register(buffer, Object.assign(new DataView(buffer), { native }));
  return new WeakRef(buffer);
}
