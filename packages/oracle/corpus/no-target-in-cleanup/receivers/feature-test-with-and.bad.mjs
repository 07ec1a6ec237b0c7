// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the registry is made behind && and called behind ?."}
const finalization = typeof FinalizationRegistry === 'function' && new FinalizationRegistry((fn) => fn());

export function make(native) {
  const wallet = { balance: 1 };
  if (finalization) finalization.register(wallet, () => native.release(wallet.balance));
  return new WeakRef(wallet);
}
