// {"rule":"no-unchecked-deref","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","line":4,"also":{"no-unpruned-weakref":"possible"},"about":"a helper stores what the call makes for it, and gives it back"}
const sheets = new Map();

export const find = (css) => (sheets.has(css) ? sheets.get(css).deref() : remember(css, parse(css)));

function parse(css) {
  return { css, rules: css.split('}') };
}

function remember(css, sheet) {
  sheets.set(css, new WeakRef(sheet));
  return sheet;
}

const watch = new FinalizationRegistry((release) => release());
let asked = 0;
export function make(native) {
  const first = find('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups(native) {
  if (asked++ < 3) native.found(find('a'));
}
