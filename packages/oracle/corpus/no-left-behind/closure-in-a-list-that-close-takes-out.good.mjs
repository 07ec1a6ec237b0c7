// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"destroy takes the function out of the list"}
const hooks = [];

export class Layer {
  draws = 0;
  draw = () => { this.draws++; };
  constructor() {
    hooks.push(this.draw);
  }
  destroy() { hooks.splice(hooks.indexOf(this.draw), 1); }
}
export const drawAll = () => hooks.forEach((hook) => hook());

export function make() {
  const layer = new Layer();
  drawAll();
  layer.destroy();
  return new WeakRef(layer);
}
