// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"what is written to a list that a function is given is not written to the arguments of another function, which are only passed on"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
function register() {
  registry.register.apply(registry, arguments);
}

export function make(native) {
  const page = { native };
  register(page, [((list) => ((list[3] = page), list))([])], page);
  current = native;
  return new WeakRef(page);
}
