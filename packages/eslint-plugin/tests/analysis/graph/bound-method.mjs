const registry = new FinalizationRegistry(release);
export class Conn {
  constructor() {
    registry.register(this, this.close.bind(this));
  }
  close() {}
}
