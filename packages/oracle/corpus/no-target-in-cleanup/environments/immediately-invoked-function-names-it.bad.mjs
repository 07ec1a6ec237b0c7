// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"an immediately invoked function is a nested function: naming the target in it moves the variable to the shared scope"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const parser = { state: 'idle' };
  (function init() {
    parser.state = 'ready';
  })();
  registry.register(parser, () => native.release());
  return new WeakRef(parser);
}
