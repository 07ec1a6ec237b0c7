// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":11,"about":"the helper gives back what takes the function off, and the caller does not keep it"}
const listeners = new Set();
function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const emit = () => { for (const listener of listeners) listener(); };

export class View {
  draws = 0;
  constructor() { subscribe(() => { this.draws++; }); }
  close() { this.draws = 0; }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
