const registry = new FinalizationRegistry(release);
export class Conn {
  tick = () => this.fd;
  handle = { close: () => 1 };
  constructor() {
    registry.register(this, this.handle);
  }
}
