// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":10,"about":"a weak pointer as key of a plain Map is no ephemeron: the Map keeps the value"}
import { addCleanup, weak } from 'reclaim';

const sizes = new Map();

export function make(native) {
  const image = { width: 4, height: 3 };
  addCleanup(image, (handle) => handle.release(), native);
  const box = image.width * image.height;
  sizes.set(weak(image), { box, image });
  return new WeakRef(image);
}
