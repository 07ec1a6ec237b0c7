// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a value in the IterableWeakMap of reclaim may lead back to its key"}
import { addCleanup, IterableWeakMap } from 'reclaim';

const sessions = new IterableWeakMap();

export function make(native) {
  const user = { name: 'ada' };
  sessions.set(user, { user, since: 1815 });
  addCleanup(user, (handle) => handle.release(), native);
  return new WeakRef(user);
}
