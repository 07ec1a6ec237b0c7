// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held part of the target gets a closure that names the whole"}
const registry = new FinalizationRegistry((state) => state.native.release());

export function make(native) {
  const chart = { state: { native, points: [] }, draw() { return this.state.points.length; } };
  chart.state.refresh = () => chart.draw();
  registry.register(chart, chart.state);
  return new WeakRef(chart);
}
