// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":6,"about":"a record with the function in a list of the module"}
const routes = [];
let seen = 0;

export function route(path, session, native) {
  const entry = { path, run: () => { seen++; } };
  routes.push(entry);
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  route('/', session, native);
  return new WeakRef(session);
}

export const go = (path) => routes.find((entry) => entry.path === path)?.run();
