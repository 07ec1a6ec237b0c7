/** What other packages of this repository may use of the judge: its cases, its engines and what these said. */
export { findCases, type Case } from './cases.ts';
export { compareWithEngines } from './compare.ts';
export { locateEngine, type LocatedEngine } from './engines/locate.ts';
export { DEFAULT_ENGINES } from './engines/table.ts';
export { measure, type Measurement } from './measure.ts';
export { wordsFor, type Verdict } from './verdict.ts';
