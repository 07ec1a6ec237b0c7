export default class {
  constructor(owner, native) {
    this.owner = new WeakRef(owner);
    this.native = native;
  }
}
