// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":8,"about":"a list of functions of the module gets one of the object, and nothing takes it out"}
const hooks = [];

export class Layer {
  draws = 0;
  draw = () => { this.draws++; };
  constructor() {
    hooks.push(this.draw);
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
