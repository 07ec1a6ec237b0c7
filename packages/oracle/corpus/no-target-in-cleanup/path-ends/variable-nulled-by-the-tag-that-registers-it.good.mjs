// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function that is the tag of a template registers what the template gives it, and empties the variable around it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let page = { native };
  const { release } = native;
  const once = (value) => () => value();
  return (function (parts, target) {
    registry.register(target, once(release));
    page = null;
    return new WeakRef(target);
  })`the ${page}`;
}
