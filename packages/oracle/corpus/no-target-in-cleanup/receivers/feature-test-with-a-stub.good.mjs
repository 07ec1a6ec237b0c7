// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same choice of registry, holding a function of native"}
const finalization = typeof FinalizationRegistry === 'undefined'
  ? { register() {}, unregister() {} }
  : new FinalizationRegistry((fn) => fn());

export function make(native) {
  const wallet = { balance: 1 };
  finalization.register(wallet, native.release, wallet);
  return new WeakRef(wallet);
}
