// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the sibling closure names its own variable that happens to have the name of the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const session = { user: 'ada' };
  session.clone = (source) => {
    const session = { ...source };
    session.self = () => session;
    return session;
  };
  registry.register(session, () => native.release());
  return new WeakRef(session);
}
