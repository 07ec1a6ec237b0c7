// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"a timer and another promise settle them, and what they kept is free then"}
const started = new Promise((resolve) => { setTimeout(resolve, 5); });
const loaded = new Promise((resolve, reject) => { read().then(() => { resolve(); }, reject); });
async function read() { return 'settings'; }

export async function make(native) {
  const result = { rows: [1], native };
  await Promise.race([Promise.resolve(result), started]);
  await Promise.race([Promise.resolve(result), loaded]);
  return new WeakRef(result);
}
