// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"`weak` of reclaim gives one pointer an object, which is a key that is found again"}
import { weak } from 'reclaim';

const registry = new FinalizationRegistry((release) => release());
const names = new Map();

export function make(native) {
  const user = {};
  names.set(weak(user), 'ada');
  native.found(names.get(weak(user)));
  native.found(weak(user) === weak(user));
  registry.register(user, native.release);
  return new WeakRef(user);
}
