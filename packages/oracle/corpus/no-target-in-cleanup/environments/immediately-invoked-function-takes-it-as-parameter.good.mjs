// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the immediately invoked function captures its own parameter, a copy in its own scope"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const parser = { state: 'idle' };
  ((instance) => {
    instance.reset = () => { instance.state = 'idle'; };
  })(parser);
  registry.register(parser, () => native.release());
  return new WeakRef(parser);
}
