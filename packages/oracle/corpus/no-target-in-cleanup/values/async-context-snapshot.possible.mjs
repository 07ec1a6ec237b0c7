// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a function bound to an async context keeps the store of that context, here the target"}
import { AsyncLocalStorage } from 'node:async_hooks';

const registry = new FinalizationRegistry((fn) => fn());
const requests = new AsyncLocalStorage();
const releaser = (native) => () => native.release();

export function make(native) {
  const request = { url: '/a' };
  const bound = requests.run(request, () => AsyncLocalStorage.bind(releaser(native)));
  registry.register(request, bound);
  return new WeakRef(request);
}
