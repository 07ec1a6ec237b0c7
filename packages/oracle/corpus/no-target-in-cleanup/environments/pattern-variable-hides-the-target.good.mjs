// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a nested pattern of the sibling's parameter declares a variable with the name of the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const user = { id: 1 };
  const idOf = ({ session: { user = null } = {} }) => () => user?.id;
  user.idOf = idOf({ session: { user: { id: 2 } } });
  registry.register(user, () => native.release());
  return new WeakRef(user);
}
