// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"the registration itself stands in a nested function that names the target, which is enough to store it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const session = { user: 'ada' };
  const ref = new WeakRef(session);
  return Promise.resolve(native).then((handle) => {
    registry.register(session, () => handle.release());
    return ref;
  });
}
