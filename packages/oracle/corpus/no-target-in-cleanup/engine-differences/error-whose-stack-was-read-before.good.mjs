// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"deno":"retained"},"about":"V8 drops the frames of an error once its stack was read; Deno keeps them beside the error"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Texture {
  constructor(native) {
    const madeAt = new Error('made here');
    if (madeAt.stack.includes('node_modules')) native.retain();
    registry.register(this, { native, madeAt });
  }
}

export function make(native) {
  return new WeakRef(new Texture(native));
}
