// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup is made in the outer function, the target and the closure that names it live in the inner one"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const release = () => native.release();
  const build = (name) => {
    const theme = { name, rename: (next) => { theme.name = next; } };
    registry.register(theme, release);
    return theme;
  };
  return new WeakRef(build('dark'));
}
