// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"sloppy mode: the hoisted function names its parameter, which hides the target"}
const registry = new FinalizationRegistry((release) => release());

function make(native) {
  var layout = { columns: 2 };
  if (layout.columns < 4) {
    function collapse(layout) { return () => layout.columns; }
    layout.collapsed = collapse({ columns: 1 });
  }
  registry.register(layout, () => native.release());
  return new WeakRef(layout);
}

module.exports = { make };
