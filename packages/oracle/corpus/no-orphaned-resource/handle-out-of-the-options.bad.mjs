// {"rule":"no-orphaned-resource","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"the handle comes out of the options that the object keeps"}
const registry = new FinalizationRegistry(({ fd }) => { fd.release(); });
class Socket {
  constructor(options) {
    this.options = options;
    registry.register(this, { fd: options.fd });
  }
  handlers() {
    const { fd } = this.options;
    return {
      read() { return fd.use(); },
      name: 'socket',
    };
  }
}
function build(fd) {
  const socket = new Socket({ fd });
  const { read } = socket.handlers();
  seen = new WeakRef(socket); return read;
}
let held;
let seen;
export function make(native) {
  held = build(native);
  return seen;
}
export function later() {
  held();
  held = undefined;
}
