// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure that names the target is the unregister token, which is held weakly; the held value is the handle"}
const registry = new FinalizationRegistry((native) => native.release());

export function make(native) {
  const sensor = { value: 1 };
  sensor.stop = () => { sensor.value = 0; };
  registry.register(sensor, native, sensor.stop);
  return new WeakRef(sensor);
}
