// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"the suspended generator holds the local in its own state, and nothing holds the generator; SpiderMonkey keeps that state in the scope of the closure"}
const registry = new FinalizationRegistry((release) => release());

function* lexer(native) {
  const state = { offset: 0 };
  registry.register(state, () => native.release());
  yield new WeakRef(state);
  yield state.offset;
}

export function make(native) {
  return lexer(native).next().value;
}
