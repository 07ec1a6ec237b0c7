// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the registry is made in a try block, and holds a number beside native"}
let finalization = null;
try {
  finalization = new FinalizationRegistry(({ native, balance }) => native.release(balance));
} catch {
  finalization = { register() {} };
}

export function make(native) {
  const wallet = { balance: 1 };
  finalization.register(wallet, { native, balance: wallet.balance });
  return new WeakRef(wallet);
}
