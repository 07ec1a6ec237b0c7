// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"fill writes the target into each place of the held list"}
const registry = new FinalizationRegistry(([native]) => native.release());

export function make(native) {
  const tile = { x: 0 };
  const board = new Array(3).fill(tile, 1);
  board[0] = native;
  registry.register(tile, board);
  return new WeakRef(tile);
}
