// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the list is a queue, and whoever works it off takes each function out"}
const jobs = [];

export class Layer {
  draws = 0;
  update() { jobs.push(() => { this.draws++; }); }
  destroy() { this.isGone = true; }
}
export function work() {
  for (let job = jobs.shift(); job; job = jobs.shift()) job();
}

export function make() {
  const layer = new Layer();
  layer.update();
  layer.destroy();
  work();
  return new WeakRef(layer);
}
