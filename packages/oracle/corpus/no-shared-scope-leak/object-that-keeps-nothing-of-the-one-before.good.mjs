// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the method of the new object stands in a function of its own, where the object before is not"}
let current = null;
let size = 0;

const objectWith = (native) => ({
  native,
  text() { return 'new'; },
});

export function replace(native) {
  const previous = current;
  const describe = () => (previous ? previous.text : '');
  current = objectWith(native);
  size += String(describe).length;
}

export function make(native) {
  replace(native);
  const ref = new WeakRef(current);
  replace(native);
  replace(native);
  return ref;
}

export const now = () => [current, size];
