// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"addCleanup runs later as well, and the key may be another's by then","line":9}
import { addCleanup } from 'reclaim';

const fonts = new Map();
let loads = 0;
let shown;

const forget = ({ name, release }) => {
  fonts.delete(name);
  release();
};

function font(name, release) {
  let found = fonts.get(name)?.deref();
  if (found === undefined) {
    found = { number: loads++ };
    fonts.set(name, new WeakRef(found));
    addCleanup(found, forget, { name, release });
  }
  return found;
}

export function make(native) {
  return new WeakRef(font('serif', native.release));
}

export function beforeCleanups(native) {
  if (shown) return;
  const found = font('serif', native.retain);
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(fonts.get('serif')?.deref() === shown);
}
