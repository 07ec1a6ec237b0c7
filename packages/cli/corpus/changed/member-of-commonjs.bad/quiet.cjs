'use strict';
const lib = require('./lib.cjs');
lib.nameOf = ({ native }) => native.name;
