// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the suspended generator holds the local in its own state, and nothing holds the generator"}
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
