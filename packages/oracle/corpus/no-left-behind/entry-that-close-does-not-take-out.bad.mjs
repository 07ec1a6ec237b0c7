// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"each instance is put into a Set of the module, and none is ever taken out"}
const instances = new Set();

export class View {
  draws = 0;
  constructor() { instances.add(this); }
  draw() { this.draws++; }
  close() { this.draws = 0; }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}

export const drawAll = () => { for (const view of instances) view.draw(); };
