import { hooks } from './hooks.mjs';
hooks.nameOf = ({ native }) => native.name;
