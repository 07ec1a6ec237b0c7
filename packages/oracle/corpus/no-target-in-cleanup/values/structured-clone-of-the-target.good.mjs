// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a structured clone is a copy, even of an object that refers to itself"}
const registry = new FinalizationRegistry(({ native, copy }) => native.release(copy.theme));

export function make(native) {
  const settings = { theme: 'dark' };
  settings.self = settings;
  registry.register(settings, { native, copy: structuredClone(settings) });
  return new WeakRef(settings);
}
