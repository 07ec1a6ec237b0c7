// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"what stays has nothing of the object"}
const bus = new EventTarget();
let changes = 0;

export class View {
  draws = 0;
  constructor() { bus.addEventListener('change', countChange); }
  close() { this.draws = 0; }
}
function countChange() { changes++; }

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
