// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":7,"about":"an arrow that stands in the call, and that nobody could take out"}
const hooks = new Set();

export class Layer {
  draws = 0;
  constructor() {
    hooks.add(() => { this.draws++; });
  }
  destroy() { this.draws = 0; }
}
export const drawAll = () => hooks.forEach((hook) => hook());

export function make() {
  const layer = new Layer();
  drawAll();
  layer.destroy();
  return new WeakRef(layer);
}
