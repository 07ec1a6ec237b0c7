// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the cleanup given to addCleanup names the target"}
import { addCleanup } from 'reclaim';

export function make(native) {
  const stream = { native };
  addCleanup(stream, () => native.release(stream.fd));
  return new WeakRef(stream);
}
