// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"addCleanup runs later as well, and the key may be another's by then","line":10}
import { addCleanup } from 'reclaim';

const fonts = new Map();
let loads = 0;
let first;
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
  first = font('serif', native.release);
  return new WeakRef(first);
}

export function beforeCleanups(native) {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const found = font('serif', native.retain);
  if (found.number > 0) shown = found;
}

export function later(native) {
  native.found(fonts.get('serif')?.deref() === shown);
}
