// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"an async arrow in the method uses this, which stores this in the method's scope for the cleanup inside it as well"}
const registry = new FinalizationRegistry((release) => release());

class Upload {
  start(native) {
    return (async () => {
      await null;
      registry.register(this, () => native.release());
    })();
  }
}

export function make(native) {
  const upload = new Upload();
  const ref = new WeakRef(upload);
  return upload.start(native).then(() => ref);
}
