// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"the closure that stores the target stands four functions above the cleanup and is unrelated to it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const root = { routes: [] };
  const mount = (path) => root.routes.push(path);
  const install = (service) => {
    const steps = [(key) => {
      const attach = (owner) => registry.register(owner, () => native.release(key));
      attach(service);
    }];
    steps.forEach((step, index) => step(index));
  };
  mount('/');
  install(root);
  return new WeakRef(root);
}
