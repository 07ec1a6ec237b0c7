/** Published packages, for whoever measures the linter on code that nobody wrote for it: which they are, where they are, which of their files matter. */
export { fetchPackage } from './fetch.ts';
export { chosenFrom, judgementsOf, reportKey, ruleName } from './judgements.ts';
export { LONG_LIVED } from './long-lived.ts';
export { JUDGED, PACKAGES, TIMED } from './packages.ts';
export { keepingFiles, packageFile, sourcesIn, weakFilesOf, type PackageFile } from './weak-files.ts';
export { writtenFilesOf } from './written-files.ts';
