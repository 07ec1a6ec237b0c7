/** A consumer that is CommonJS. */
import reclaim = require('reclaim');

const cleanup: reclaim.Cleanup = reclaim.addCleanup({}, (path: string) => path, 'path');
cleanup.stop();
