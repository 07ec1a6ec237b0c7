// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"`close` takes the closure out of the list of its topic"}
const topics = {};

export class View {
  draws = 0;
  onChange = () => { this.draws++; };
  constructor() {
    (topics.change ??= []).push(this.onChange);
  }
  close() {
    const list = topics.change;
    list.splice(list.indexOf(this.onChange), 1);
  }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}

export const emit = (name) => { for (const f of topics[name] ?? []) f(); };
