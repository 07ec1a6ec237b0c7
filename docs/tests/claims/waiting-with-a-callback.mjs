/** An operation copies what it needs from its object and waits for a callback. Is the object's cleanup run while it waits? */
import { addCleanup, keepAlive } from 'reclaim';
import { collect } from './collector.mjs';

const freed = new Set();

class File {
  constructor(fd) {
    this.fd = fd;
    addCleanup(this, (number) => freed.add(number), fd);
  }

  read() {
    const { fd } = this;
    return operation(() => freed.has(fd));
  }

  readSafely() {
    const { fd } = this;
    return operation(() => {
      const isFreed = freed.has(fd);
      keepAlive(this);
      return isFreed;
    });
  }
}

/** Stands for a call of the system that is done some time later. */
function operation(done) {
  return collect().then(done);
}

export const answer = async () => ({
  freedWhileReading: await new File(3).read(),
  freedWithKeepAlive: await new File(4).readSafely(),
});
