// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a generator makes closures like any function: the sibling names the local that is registered"}
const registry = new FinalizationRegistry((release) => release());

function* lexer(native) {
  const state = { offset: 0 };
  const peek = () => state.offset;
  registry.register(state, () => native.release());
  yield new WeakRef(state);
  yield peek();
}

export function make(native) {
  return lexer(native).next().value;
}
