// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"a let is filled only where the global exists"}
let finalization;
if (typeof FinalizationRegistry !== 'undefined') {
  finalization = new FinalizationRegistry((fn) => fn());
}

export function make(native) {
  const wallet = { balance: 1 };
  finalization?.register(wallet, () => native.release(wallet.balance));
  return new WeakRef(wallet);
}
