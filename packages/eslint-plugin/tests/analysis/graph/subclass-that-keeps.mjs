const registry = new FinalizationRegistry(release);
class Base {
  constructor(held) { registry.register(this, held); }
}
export class Conn extends Base {
  constructor(box) { super(box); box.owner = this; }
}
