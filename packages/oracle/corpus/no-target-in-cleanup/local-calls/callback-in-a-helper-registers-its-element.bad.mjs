// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":12,"about":"a helper registers each of a list of what it is given, and its closures keep the scope in which that lives"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const page = { native };
  const describe = () => page.title;
  watch(page);
  return { ref: new WeakRef(page), describe: describe.length }.ref;

  function watch(one) {
    const { release } = native;
    [one].forEach((each) => registry.register(each, () => release()));
  }
}
