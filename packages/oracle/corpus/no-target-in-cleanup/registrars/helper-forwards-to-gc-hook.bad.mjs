// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":11,"about":"a local helper forwards its object and its function to create"}
import { create } from 'gc-hook';

function disposable(object, dispose, id) {
  create(id, dispose, { return: object, token: false });
  return object;
}

export function make(native) {
  const canvas = { width: 2 };
  disposable(canvas, (id) => native.release(id, canvas.width), 5);
  return new WeakRef(canvas);
}
