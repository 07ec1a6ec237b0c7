// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup runs","about":"a flag of the module, an instance in a static field and a promise of the module remember that the listener is there: what it leaves behind is there once"}
const registry = new FinalizationRegistry((release) => release());
const bus = new EventTarget();
let isWired = false;
let ready;
let seen = 0;

function wire(session, native) {
  if (isWired) return;
  isWired = true;
  bus.addEventListener('tick', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

async function boot(session, native) {
  bus.addEventListener('tick', () => { seen--; });
  const greet = () => native.use(session.user.name);
  greet();
}

class App {
  static #instance;
  static of(session, native) {
    if (App.#instance === undefined) App.#instance = new App(session, native);
    return App.#instance;
  }
  constructor(session, native) {
    bus.addEventListener('tick', () => { seen = 0; });
    const greet = () => native.use(session.user.name);
    greet();
  }
}

export function open(session, native) {
  wire(session, native);
  ready ??= boot(session, native);
  App.of(session, native);
  return session;
}

export function make(native) {
  open({ user: { name: 'first' } }, native);
  const session = { user: { name: 'ada' } };
  registry.register(session, native.release);
  return new WeakRef(open(session, native));
}
