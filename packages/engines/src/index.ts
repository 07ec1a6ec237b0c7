/** The engines, for the packages that let them judge: which there are, finding one on this machine, running a module in it. */
export { findHost, locateEngine, locateHost, type LocatedEngine, type LocatedHost } from './locate.ts';
export { readTestRecord, updateTestRecord, writeTestRecord, type HostRecord, type SuiteRecord, type TestRecord } from './record.ts';
export { runModule, type Outcome } from './run.ts';
export {
  BROWSER_NAMES, DEFAULT_ENGINES, ENGINE_NAMES, ENGINES, FAMILIES, HOST_NAMES, HOSTS, parseNames,
  type BrowserName, type EngineName, type Family, type HostName,
} from './table.ts';
