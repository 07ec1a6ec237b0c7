// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"sloppy mode: a function declared in a block that is not entered names the target"}
const registry = new FinalizationRegistry((release) => release());

function make(native) {
  var layout = { columns: 2 };
  if (layout.columns > 4) {
    function collapse() { layout.columns = 1; }
    layout.collapse = collapse;
  }
  registry.register(layout, () => native.release());
  return new WeakRef(layout);
}

module.exports = { make };
