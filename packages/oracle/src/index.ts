/** What other packages of this repository may use of the judge: its cases and what the engines said about them. */
export { findCases, type Case } from './cases.ts';
export { compareWithEngines } from './compare.ts';
export { measure, type Measurement } from './measure.ts';
export { wordsFor, type Verdict } from './verdict.ts';
