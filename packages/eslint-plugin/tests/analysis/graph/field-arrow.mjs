const registry = new FinalizationRegistry(release);
export class Conn {
  close = () => this.fd;
  constructor() {
    registry.register(this, this.close);
  }
}
