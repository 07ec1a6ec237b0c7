// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"released twice","about":"each user has a count, and only the last one releases"}
let users = 0;
const free = (handle) => {
  users -= 1;
  if (users === 0) handle.release();
};
const registry = new FinalizationRegistry((handle) => free(handle));

class Socket {
  constructor(handle) {
    users += 2;
    this.handle = handle;
    registry.register(this, handle);
  }
  close() {
    free(this.handle);
  }
}

export function make(native) {
  const socket = new Socket(native);
  socket.close();
  return new WeakRef(socket);
}
