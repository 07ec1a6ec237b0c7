// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":10,"about":"the method of the new object keeps the scope, which has the object before, which keeps the one before that"}
let current = null;
let size = 0;

export function replace(native) {
  const previous = current;
  const describe = () => (previous ? previous.text : '');
  current = {
    native,
    text() { return 'new'; },
  };
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
