export default class {
  constructor(owner, native) {
    this.owner = owner;
    this.native = native;
  }
}
