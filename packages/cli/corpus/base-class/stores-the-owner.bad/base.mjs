export class Base {
  constructor(native) {
    this.native = native;
    this.state = { owner: this, native };
  }
}
