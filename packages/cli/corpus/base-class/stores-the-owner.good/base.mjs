export class Base {
  constructor(native) {
    this.native = native;
    this.state = { kind: 'conn', native };
  }
}
