// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"the tag of a template is an arrow that names the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const theme = { accent: 'teal' };
  theme.css = ((parts) => parts.join(theme.accent))`color: ${0};`;
  registry.register(theme, () => native.release());
  return new WeakRef(theme);
}
