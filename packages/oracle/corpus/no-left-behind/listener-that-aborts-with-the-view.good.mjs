// {"rule":"no-left-behind","expect":"silent","truth":"retained","truthOn":{"node26":"collected, cleanup never runs","deno":"collected, cleanup never runs","jsc":"collected, cleanup never runs","sm":"collected, cleanup never runs","chromium":"collected, cleanup never runs"},"about":"the listener goes with the signal that close aborts"}
const bus = new EventTarget();

export class View {
  draws = 0;
  #controller = new AbortController();
  constructor() { bus.addEventListener('change', () => { this.draws++; }, { signal: this.#controller.signal }); }
  close() { this.#controller.abort(); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
