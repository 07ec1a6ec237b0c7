// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a name used inside a with block may be a property, so the variable of that name is stored where the block can find it"}
const registry = new FinalizationRegistry((release) => release());

function make(native) {
  const model = { title: 'draft' };
  const settings = { verbose: false };
  with (settings) {
    registry.register(model, () => native.release());
  }
  return new WeakRef(model);
}

module.exports = { make };
