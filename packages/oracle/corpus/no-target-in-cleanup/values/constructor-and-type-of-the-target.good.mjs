// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the class of the target, its prototype and its methods are shared by all instances"}
const registry = new FinalizationRegistry(({ native, parts }) => native.release(parts.length));

class Scene {
  static count = 0;
  draw() { return ++Scene.count; }
}

export function make(native) {
  const scene = new Scene();
  registry.register(scene, { native, parts: [Scene, Scene.prototype, scene.draw, scene.constructor] });
  return new WeakRef(scene);
}
