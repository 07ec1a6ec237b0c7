const registry = new FinalizationRegistry(release);
export class Conn {
  static last = null;
  constructor() {
    Conn.last = this;
    registry.register(this, Conn);
  }
}
