// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":4,"about":"what the callback of map uses lives in the scope of the interval's function"}
let rounds = 0;
export function total(cart, prices) {
  setInterval(() => { rounds++; }, 60_000);
  return prices.map((price) => price * cart.count);
}

export function make() {
  const cart = { count: 2, items: [] };
  total(cart, [1, 2]);
  return new WeakRef(cart);
}
