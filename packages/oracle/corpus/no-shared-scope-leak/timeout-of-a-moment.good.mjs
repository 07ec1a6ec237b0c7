// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"a short timer is over soon"}
export async function send(body, native) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5);
  const attempt = () => native.use(body.text, controller.signal);
  await attempt();
}

export async function make(native) {
  const body = { text: 'x'.repeat(1000) };
  await send(body, native);
  return new WeakRef(body);
}
