// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"close calls what the helper gave back"}
const listeners = new Set();
function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const emit = () => { for (const listener of listeners) listener(); };

export class View {
  draws = 0;
  #off = subscribe(() => { this.draws++; });
  close() { this.#off(); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
