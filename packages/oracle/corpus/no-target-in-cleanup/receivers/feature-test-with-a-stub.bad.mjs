// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"where the engine has no FinalizationRegistry a stub stands in; where it has one, the registration is real"}
const finalization = typeof FinalizationRegistry === 'undefined'
  ? { register() {}, unregister() {} }
  : new FinalizationRegistry((fn) => fn());

export function make(native) {
  const wallet = { balance: 1 };
  finalization.register(wallet, () => native.release(wallet.balance), wallet);
  return new WeakRef(wallet);
}
