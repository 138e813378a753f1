// Provides the number library of the package's own script to the engine, as the panel does before it starts the runtime.
const { numberLibrary } = require('./scripts/numberLibrary.cjs');
const { setNumberLibrary } = require('c/phoneNumber');

setNumberLibrary(numberLibrary());
