// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the default in the pattern of the sibling's parameter names the target under another name"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const user = { id: 1 };
  const idOf = ({ session: { owner = user } = {} }) => owner.id;
  registry.register(user, () => native.release());
  return new WeakRef(user);
}
