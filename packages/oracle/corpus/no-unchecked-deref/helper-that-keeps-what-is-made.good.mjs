// {"rule":"no-unchecked-deref","expect":"silent","truth":"retained","about":"the helper keeps what it is given as well, so that the entry is never dead"}
const sheets = new Map();
const kept = [];

export const find = (css) => (sheets.has(css) ? sheets.get(css).deref() : remember(css, { css }));

function remember(css, sheet) {
  kept.push(sheet);
  sheets.set(css, new WeakRef(sheet));
  return sheet;
}

export function make() {
  return new WeakRef(find('a'));
}
