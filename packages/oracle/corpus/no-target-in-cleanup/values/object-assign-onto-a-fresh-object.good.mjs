// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Object.assign copies the fields of its sources and does not keep them"}
const registry = new FinalizationRegistry((copy) => copy.native.release(copy.port));

export function make(native) {
  const config = { port: 1, host: 'a' };
  registry.register(config, Object.assign({ native }, config));
  return new WeakRef(config);
}
