// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback receives the target as a parameter, and the scope around holds only the handle"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  return Promise.resolve({ user: 'ada' }).then((session) => {
    registry.register(session, () => native.release());
    return new WeakRef(session);
  });
}
