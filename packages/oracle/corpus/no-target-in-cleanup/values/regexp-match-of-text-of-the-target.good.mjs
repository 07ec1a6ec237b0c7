// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a match made from text of the target holds text only"}
const registry = new FinalizationRegistry(({ native, match }) => native.release(match?.groups?.id));

export function make(native) {
  const route = { path: '/users/12' };
  const match = route.path.match(/\/(?<id>\d+)/);
  registry.register(route, { native, match, parts: route.path.split('/') });
  return new WeakRef(route);
}
