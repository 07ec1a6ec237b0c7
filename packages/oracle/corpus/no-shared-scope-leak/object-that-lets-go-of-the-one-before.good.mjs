// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the variable with the object before is emptied before the call ends"}
let current = null;
let size = 0;

export function replace(native) {
  let previous = current;
  const describe = () => (previous ? previous.text : '');
  current = {
    native,
    text() { return 'new'; },
  };
  size += String(describe).length;
  previous = null;
}

export function make(native) {
  replace(native);
  const ref = new WeakRef(current);
  replace(native);
  replace(native);
  return ref;
}

export const now = () => [current, size];
