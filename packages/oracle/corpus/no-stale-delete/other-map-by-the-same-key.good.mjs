// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"what is deleted is not where the weak references are"}
const refs = new Map();
const loading = new Map();
const registry = new FinalizationRegistry(({ path, release }) => {
  loading.delete(path);
  release();
});

function set(path, value, release) {
  refs.set(path, new WeakRef(value));
  registry.register(value, { path, release });
}

export function make(native) {
  const image = {};
  set('logo.png', image, native.release);
  return new WeakRef(image);
}
