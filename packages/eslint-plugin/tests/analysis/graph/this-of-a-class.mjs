const registry = new FinalizationRegistry(release);
export class Conn {
  constructor(fd) {
    this.fd = fd;
    registry.register(this, () => this.close());
  }
  close() {}
}
