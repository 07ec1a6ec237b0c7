/**
 * Enables the checks when it is loaded, whoever loads it: `node --import reclaim/check/enabled`, `NODE_OPTIONS`, `bun --preload`, a setup file of a
 * test runner, or the first import of a program.
 */
import { enableFromEnvironment } from './environment.ts';

enableFromEnvironment();
