// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the other closure and what it uses stand in a nested block"}
const bus = new EventTarget();
let seen = 0;

export function open(native) {
  bus.addEventListener('tick', () => { seen++; });
  {
    const session = { user: { name: 'ada' }, native };
    const greet = () => session.user.name;
    greet();
    return new WeakRef(session);
  }
}

export const make = (native) => open(native);
