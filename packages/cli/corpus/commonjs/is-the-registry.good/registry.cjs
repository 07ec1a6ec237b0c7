'use strict';
module.exports = new FinalizationRegistry((fn) => fn());
