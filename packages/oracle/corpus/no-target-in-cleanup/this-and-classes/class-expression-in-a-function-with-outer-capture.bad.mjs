// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"shared":true,"about":"the class is made inside the function that also makes the instance, and its static method names the instance"}
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  const Meter = class {
    count = 0;
    static reset() { meter.count = 0; }
  };
  const meter = new Meter();
  registry.register(meter, () => native.release());
  return new WeakRef(meter);
}
