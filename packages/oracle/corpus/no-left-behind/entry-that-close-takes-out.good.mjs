// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"close takes the object out"}
const instances = new Set();

export class View {
  draws = 0;
  constructor() { instances.add(this); }
  draw() { this.draws++; }
  close() { instances.delete(this); }
}

export function make() {
  const view = new View();
  view.close();
  return new WeakRef(view);
}

export const drawAll = () => { for (const view of instances) view.draw(); };
