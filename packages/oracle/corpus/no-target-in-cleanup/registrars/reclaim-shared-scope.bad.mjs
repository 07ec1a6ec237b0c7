// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"another closure beside the one given to addCleanup names the target"}
import { addCleanup } from 'reclaim';

export function make(native) {
  const stream = { native };
  const describe = () => stream.native;
  addCleanup(stream, (fd) => native.release(fd), 3);
  describe();
  return new WeakRef(stream);
}
