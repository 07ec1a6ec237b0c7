// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the function that stays in the set has nothing of the object"}
const hooks = new Set();

export class Layer {
  static draws = 0;
  constructor() {
    hooks.add(drawing());
  }
  destroy() { this.isGone = true; }
}
const drawing = () => () => { Layer.draws++; };
export const drawAll = () => hooks.forEach((hook) => hook());

export function make() {
  const layer = new Layer();
  drawAll();
  layer.destroy();
  return new WeakRef(layer);
}
