// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the constructor makes a list of what it is given for the Set that it extends"}
const registry = new FinalizationRegistry(() => {});

class Group extends Set {
  constructor(name, ...members) {
    super(members);
    this.name = name;
  }
}

export function make() {
  const conn = { port: 443 };
  registry.register(conn, new Group('a', conn));
  return new WeakRef(conn);
}
