// What `require('electron')` finds while the stand-in runs; run.ts puts it there.
module.exports = globalThis.electronStandIn;
