// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the object of a with statement is part of the scope of every closure made in its block"}
const registry = new FinalizationRegistry((release) => release());

function make(native) {
  const model = { title: 'draft' };
  with (model) {
    title = title.toUpperCase();
    registry.register(model, () => native.release());
  }
  return new WeakRef(model);
}

module.exports = { make };
