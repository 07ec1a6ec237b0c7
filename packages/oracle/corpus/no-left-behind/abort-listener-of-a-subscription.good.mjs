// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"what the listener takes out of the set goes on when the call is done"}
const subscriptions = new Set();
export async function subscribe(native, signal) {
  const subscription = { native, calls: 0 };
  subscriptions.add(subscription);
  signal.addEventListener('abort', () => { subscriptions.delete(subscription); }, { once: true });
  await native.use();
  return new WeakRef(subscription);
}
export const notify = () => { for (const subscription of subscriptions) subscription.calls++; };

export async function make(native) {
  const controller = new AbortController();
  const ref = await subscribe(native, controller.signal);
  notify();
  controller.abort();
  return ref;
}
