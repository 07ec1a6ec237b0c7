// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a direct eval in the constructor could use this"}
const registry = new FinalizationRegistry((close) => close());

class Formula {
  constructor(native, text) {
    this.value = eval(text);
    registry.register(this, () => native.release());
  }
}

export function make(native) {
  return new WeakRef(new Formula(native, '6 * 7'));
}
