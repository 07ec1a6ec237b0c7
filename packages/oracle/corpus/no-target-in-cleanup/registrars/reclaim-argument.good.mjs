// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what the cleanup needs is passed to it"}
import { addCleanup } from 'reclaim';

const release = ({ native, fd }) => native.release(fd);

export function make(native) {
  const stream = { native, fd: 3 };
  addCleanup(stream, release, { native, fd: stream.fd });
  return new WeakRef(stream);
}
