// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":12,"about":"the registration stands in a helper, the interval beside its call"}
const registry = new FinalizationRegistry((handle) => handle.release());

function track(object, handle) {
  registry.register(object, handle);
  return object;
}

export function make(native) {
  const robot = { steps: 0 };
  track(robot, native);
  setInterval(() => { robot.steps++; }, 60_000);
  return new WeakRef(robot);
}
