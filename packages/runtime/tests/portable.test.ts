import { test } from 'vitest';
import { setHost, tests } from './portable/harness.ts';
import './portable/suite.ts';

const { gc } = globalThis;
if (gc === undefined) throw new Error('these tests call the collector: run them with --expose-gc');
setHost({ collect: () => gc() });

for (const { name, body } of tests) test(name, body);
