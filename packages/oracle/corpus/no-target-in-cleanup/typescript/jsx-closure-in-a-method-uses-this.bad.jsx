// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"a render method registers its this, and an attribute of the element is an arrow that uses this"}
/** @jsx h */
const h = (type, props, ...children) => ({ type, props, children });
const registry = new FinalizationRegistry((free) => free());

class Form {
  values = {};
  render(native) {
    registry.register(this, () => native.release());
    return <input onInput={(event) => { this.values.name = event.target.value; }} />;
  }
}

export function make(native) {
  const form = new Form();
  form.view = form.render(native);
  return new WeakRef(form);
}
