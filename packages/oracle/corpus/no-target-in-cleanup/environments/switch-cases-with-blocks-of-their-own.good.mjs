// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"braces give each case a scope of its own, so the closure of the other case names another variable"}
const registry = new FinalizationRegistry((release) => release());

function open(kind, native) {
  switch (kind) {
    case 'file': {
      const stream = { kind, bytes: 0 };
      registry.register(stream, () => native.release());
      return new WeakRef(stream);
    }
    case 'debug': {
      const stream = { kind, bytes: -1 };
      return () => stream.bytes;
    }
    default:
      throw new TypeError(kind);
  }
}

export function make(native) {
  return open('file', native);
}
