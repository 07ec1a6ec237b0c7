// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","about":"the other closure is the callback of `then`"}
const hooks = [];
export async function go(native) {
  const big = { list: [1] };
  await Promise.resolve(1).then(() => big.list.length);
  const k = { n: 1 }.n;
  hooks.push(() => k);
  return new WeakRef(big);
}
export const run = () => hooks.forEach((h) => h());
export function make(native) { return go(native); }
