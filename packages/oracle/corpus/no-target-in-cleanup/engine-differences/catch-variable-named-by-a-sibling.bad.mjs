// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"a sibling closure names the variable of the catch clause: with that, every engine stores it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  try {
    throw { code: 'EPIPE' };
  } catch (error) {
    error.retry = () => error.code;
    registry.register(error, () => native.release());
    return new WeakRef(error);
  }
}
