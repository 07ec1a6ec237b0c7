// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":6,"about":"the part adds the listener, and only its owner has a dispose"}
const quad = new EventTarget();

class Geometries {
  freed = 0;
  init(geometry) { geometry.addEventListener('dispose', () => { this.freed++; }); }
}

export class Renderer {
  constructor() { this.geometries = new Geometries(); }
  render() { this.geometries.init(quad); }
  dispose() { this.render = null; }
}

export function make() {
  const renderer = new Renderer();
  renderer.render();
  renderer.dispose();
  return new WeakRef(renderer.geometries);
}
