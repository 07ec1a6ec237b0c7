// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"a closure made after an await names the local that is registered before it"}
const registry = new FinalizationRegistry((release) => release());

export async function make(native) {
  const upload = { sent: 0 };
  registry.register(upload, () => native.release());
  await null;
  upload.progress = () => upload.sent;
  return new WeakRef(upload);
}
