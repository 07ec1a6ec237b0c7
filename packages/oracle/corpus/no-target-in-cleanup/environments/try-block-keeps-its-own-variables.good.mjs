// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure in the try block names a constant of that block; the cleanup stands in finally, another block"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  let socket = null;
  try {
    const draft = { state: 'new' };
    draft.reset = () => { draft.state = 'new'; };
    socket = draft;
  } finally {
    registry.register(socket, () => native.release());
  }
  return new WeakRef(socket);
}
