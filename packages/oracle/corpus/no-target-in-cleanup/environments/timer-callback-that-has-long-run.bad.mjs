// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the callback of a timer is gone after it ran, but the variable it named stays in the scope"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const spinner = { frame: 0 };
  setTimeout(() => { spinner.frame += 1; }, 0);
  registry.register(spinner, () => native.release());
  return new WeakRef(spinner);
}
