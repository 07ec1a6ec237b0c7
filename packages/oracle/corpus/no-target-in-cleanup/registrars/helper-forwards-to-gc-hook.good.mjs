// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same helper with a function that uses only the id"}
import { create } from 'gc-hook';

function disposable(object, dispose, id) {
  create(id, dispose, { return: object, token: false });
  return object;
}

export function make(native) {
  const canvas = { width: 2 };
  disposable(canvas, (id) => native.release(id), 5);
  return new WeakRef(canvas);
}
