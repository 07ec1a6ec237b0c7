// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a closure that only asks for typeof the variable captures it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const plugin = { hooks: [] };
  const isLoaded = () => typeof plugin !== 'undefined';
  registry.register(plugin, () => native.release());
  return new WeakRef(plugin);
}
