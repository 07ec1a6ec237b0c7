const registry = new FinalizationRegistry((fn) => fn());
export class Base {
  constructor(cleanup) {
    if (cleanup) registry.register(this, cleanup);
  }
  watch(cleanup) {
    registry.register(this, cleanup);
  }
}
