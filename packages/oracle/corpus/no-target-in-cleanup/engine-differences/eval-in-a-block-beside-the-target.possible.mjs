// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"a direct eval cannot name what is in the block beside it; SpiderMonkey stores it all the same"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  {
    eval('0');
  }
  {
    const conn = {};
    registry.register(conn, () => native.release());
    return new WeakRef(conn);
  }
}
