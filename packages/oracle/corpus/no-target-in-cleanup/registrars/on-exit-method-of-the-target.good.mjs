// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","alone":true,"about":"a method of the target is a plain function that gets the target when it is called"}
import exit from 'on-exit-leak-free';

const log = (native) => ({ lines: [], native, flush(it) { it.native.release(it.lines); } });

export function make(native) {
  const target = log(native);
  exit.register(target, target.flush);
  return new WeakRef(target);
}
