// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the with block makes no closure and is over when the cleanup is made"}
const registry = new FinalizationRegistry((release) => release());

function titleOf(source) {
  with (source) {
    return title.toUpperCase();
  }
}

function make(native) {
  const model = { title: 'draft' };
  model.caption = titleOf(model);
  registry.register(model, () => native.release());
  return new WeakRef(model);
}

module.exports = { make };
