import { hooks } from './hooks.mjs';
hooks.cleanupOf = ({ native }) => () => native.release();
