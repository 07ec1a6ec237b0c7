// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"all cases of a switch share one scope, and a closure in another case, which is not taken, names the target"}
const registry = new FinalizationRegistry((release) => release());

function open(kind, native) {
  switch (kind) {
    case 'file':
      const stream = { kind, bytes: 0 };
      registry.register(stream, () => native.release());
      return new WeakRef(stream);
    case 'debug':
      return () => stream.bytes;
    default:
      throw new TypeError(kind);
  }
}

export function make(native) {
  return open('file', native);
}
