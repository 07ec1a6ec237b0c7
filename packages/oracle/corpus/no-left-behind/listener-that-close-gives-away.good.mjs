// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"close gives the listener to a function that is not seen, which takes it off"}
const off = new Function('event', 'listener', 'process.off(event, listener);');

export class View {
  draws = 0;
  onChange = () => { this.draws++; };
  constructor() { process.on('change', this.onChange); }
  close() { off('change', this.onChange); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
