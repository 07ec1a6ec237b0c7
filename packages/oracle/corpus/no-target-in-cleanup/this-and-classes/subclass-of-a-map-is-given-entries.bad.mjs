// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a class without a constructor hands what it is given to the Map that it extends"}
const registry = new FinalizationRegistry(() => {});

class Names extends Map {
  nameOf(key) {
    return String(key);
  }
}

export function make() {
  const conn = { port: 443 };
  registry.register(conn, new Names([['a', conn]]));
  return new WeakRef(conn);
}
