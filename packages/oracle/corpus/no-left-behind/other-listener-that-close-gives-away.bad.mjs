// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"close gives another listener away than the one that was added"}
const off = new Function('event', 'listener', 'process.off(event, listener);');

export class View {
  draws = 0;
  onChange = () => { this.draws++; };
  onClose = () => { this.draws = 0; };
  constructor() { process.on('change', this.onChange); }
  close() { off('change', this.onClose); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}
