// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the registration runs inside an immediately invoked function whose enclosing scope holds only the native handle"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const build = () => {
    const parser = { state: 'idle', reset() { this.state = 'idle'; } };
    registry.register(parser, () => native.release());
    return new WeakRef(parser);
  };
  return build();
}
