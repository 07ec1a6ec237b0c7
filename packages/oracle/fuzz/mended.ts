/** What the fuzzer found in the analysis, newest last: the mistake and the case that keeps it from coming back. */
export interface Mended {
  readonly wrong: string;
  /** Of a corpus case. */
  readonly id: string;
}

const RULE = 'no-target-in-cleanup';

export const MENDED: readonly Mended[] = [
  { wrong: 'A miss: a method of a class inside the scope registers its parameter, and the caller\'s variable lives in the scope that the cleanup keeps', id: `${RULE}/local-calls/method-of-a-local-class-registers-its-parameter.bad.mjs` },
  { wrong: 'A false alarm: a variable that is emptied after a constructor inside the scope registered it', id: `${RULE}/path-ends/variable-nulled-after-a-constructor-registered-it.good.mjs` },
  { wrong: 'A false alarm: the same with a static block, which runs where it stands', id: `${RULE}/path-ends/variable-nulled-after-a-static-block-registered-it.good.mjs` },
  { wrong: 'A false alarm: an arrow that is called where it stands registers a variable and empties it', id: `${RULE}/path-ends/variable-nulled-by-the-immediately-called-arrow-that-registers-it.good.mjs` },
  { wrong: 'A miss: a helper inside the scope registers a variable around it and is given a list with the same object', id: `${RULE}/local-calls/helper-inside-the-scope-is-given-a-list-with-the-target.bad.mjs` },
  { wrong: 'A miss: what is registered is an alias of a parameter', id: `${RULE}/local-calls/alias-of-a-parameter-is-registered.bad.mjs` },
  { wrong: 'A false alarm: a spread was taken to copy a property that is not enumerable', id: `${RULE}/values/spread-of-a-property-that-is-not-enumerable.possible.mjs` },
  { wrong: 'A false alarm: a copy of an object was taken to keep what a WeakMap keeps for the original', id: `${RULE}/values/copy-of-a-weakmap-key.good.mjs` },
  { wrong: 'A miss: in V8 an error keeps the functions of the frames it was made in, and so their scopes, not only their receivers', id: `${RULE}/engine-differences/error-made-in-a-function-beside-the-target.bad.mjs` },
  { wrong: 'Only possible where it is certain: target and held value are one variable in one call, and some function may assign it later', id: `${RULE}/values/target-in-a-list-beside-a-later-assignment.bad.mjs` },
  { wrong: 'A miss: the list of a rest pattern was not followed as an array', id: `${RULE}/values/rest-list-gets-the-target.bad.mjs` },
  { wrong: 'A miss: nor was the list of a rest parameter', id: `${RULE}/local-calls/rest-parameter-gets-the-target.bad.mjs` },
  { wrong: 'A miss: a helper throws its parameter and registers what it catches', id: `${RULE}/local-calls/parameter-thrown-and-caught.bad.mjs` },
  { wrong: 'Only possible where it is certain: what is thrown at once is what is caught', id: `${RULE}/values/thrown-and-caught.bad.mjs` },
  { wrong: 'A miss: what a nested helper holds is a parameter of the function around it, which gets the target', id: `${RULE}/local-calls/held-value-names-a-parameter-around-the-helper.bad.mjs` },
  { wrong: 'A miss: the element of a literal that a loop goes through was not followed through the loop', id: `${RULE}/stores/listener-in-a-loop-over-a-literal.bad.mjs` },
  { wrong: 'A miss: a nested function puts what it registers into a list around it', id: `${RULE}/local-calls/nested-function-puts-its-target-into-a-list-around.possible.mjs` },
  { wrong: 'A miss: what is held is a parameter of a function around the one that registers', id: `${RULE}/local-calls/held-parameter-of-a-function-around.bad.mjs` },
  { wrong: 'A miss: a closure registers a parameter of the function around it', id: `${RULE}/local-calls/parameter-registered-in-an-immediately-called-arrow.bad.mjs` },
  { wrong: 'A miss: a loop over a list of one parameter registers its element', id: `${RULE}/local-calls/parameter-in-a-list-that-a-loop-registers.bad.mjs` },
  { wrong: 'A miss: a helper is given the result of `bind`, which was taken for that of an unknown call', id: `${RULE}/local-calls/bound-function-passed-to-a-helper.bad.mjs` },
  { wrong: 'A false alarm: a copy was taken to have what is put into the original later', id: `${RULE}/values/copy-of-a-list-made-before-the-target-is-pushed.good.mjs` },
  { wrong: 'A false alarm: the same with a property that is replaced after the copy', id: `${RULE}/values/copy-of-a-record-whose-property-is-replaced-later.good.mjs` },
  { wrong: 'A false alarm: a record got the members of a Set that was spread into it, where the Set is in a var', id: `${RULE}/values/spread-of-a-set-in-a-var.good.mjs` },
  { wrong: 'A miss: V8 and SpiderMonkey store the `this` around a function with a direct eval', id: `${RULE}/engine-differences/eval-in-a-nested-function-stores-this.bad.mjs` },
  { wrong: 'A miss: and the `arguments` around it', id: `${RULE}/engine-differences/eval-in-a-nested-function-stores-the-arguments.bad.mjs` },
  { wrong: 'A miss: a function that is the default in a pattern was not followed to its variable', id: `${RULE}/stores/default-of-a-pattern-gets-the-target.bad.mjs` },
  { wrong: 'A miss: SpiderMonkey stores the parameters of an async function that waits for nothing', id: `${RULE}/engine-differences/parameter-of-an-async-function-that-never-awaits.possible.mjs` },
  { wrong: 'A miss: SpiderMonkey takes the parameter of an arrow for a use of the variable around that has its name', id: `${RULE}/engine-differences/arrow-parameter-has-the-name-of-the-target.possible.mjs` },
  { wrong: 'A miss: so does JavaScriptCore behind `async`', id: `${RULE}/engine-differences/async-arrow-parameter-has-the-name-of-the-target.possible.mjs` },
  { wrong: 'A miss: SpiderMonkey stores what is in every block of a function with a direct eval in it', id: `${RULE}/engine-differences/eval-in-a-block-beside-the-target.possible.mjs` },
  { wrong: 'Only possible where it is certain: a var that is registered in a nested function could be undefined, but then register throws', id: `${RULE}/local-calls/var-registered-in-a-function-declaration.bad.mjs` },
  { wrong: 'Only possible where it is certain: a loop that turns once', id: `${RULE}/stores/listener-in-a-loop-that-breaks-at-its-end.bad.mjs` },
  { wrong: 'A false alarm: a value of a Map whose key gets another value', id: `${RULE}/stores/value-of-a-map-that-is-replaced.possible.mjs` },
  { wrong: 'A miss: what an array pattern takes out of a list was not followed', id: `${RULE}/stores/list-from-an-array-pattern-gets-the-target.possible.mjs` },
  { wrong: 'A miss: a static block gives a parameter of the function around it to a helper', id: `${RULE}/local-calls/static-block-registers-a-parameter-through-a-method.bad.mjs` },
  { wrong: 'A miss: a target that is handed on more than three times', id: `${RULE}/local-calls/target-handed-on-four-times.bad.mjs` },
  { wrong: 'A miss: a generator keeps the scope of its body', id: `${RULE}/values/generator-keeps-the-scope-of-its-body.bad.mjs` },
  { wrong: 'A miss: a method puts its parameter into the object that it was given, by another name', id: `${RULE}/values/copy-of-a-parameter-that-a-method-changed.possible.mjs` },
  { wrong: 'A miss: a parameter is assigned to the variable that is registered', id: `${RULE}/local-calls/parameter-assigned-to-the-variable-that-is-registered.bad.mjs` },
];
