// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":8,"about":"a closure is put into the list of a topic, and `close` leaves it there"}
const topics = {};
const on = (name, f) => { (topics[name] ??= []).push(f); };

export class View {
  draws = 0;
  constructor() {
    (topics.change ??= []).push(() => this.draw());
    on('start', Number);
  }
  draw() { this.draws++; }
  close() { this.draws = 0; }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}

export const emit = (name) => { for (const f of topics[name] ?? []) f(); };
