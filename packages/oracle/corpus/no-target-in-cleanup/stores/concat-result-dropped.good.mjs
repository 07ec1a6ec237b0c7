// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"concat, with, toSpliced and a spread make new lists, and nobody holds them"}
const registry = new FinalizationRegistry((held) => held.native.release(held.list.length));

export function make(native) {
  const item = { price: 1 };
  const held = { native, list: [0] };
  item.sizes = [
    held.list.concat(item).length,
    held.list.with(0, item).length,
    held.list.toSpliced(0, 0, item).length,
    [...held.list, item].length,
    held.list.filter((each) => each !== item).length,
  ];
  registry.register(item, held);
  return new WeakRef(item);
}
