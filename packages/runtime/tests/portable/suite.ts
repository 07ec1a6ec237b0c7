/** Every portable test file, in the order in which they run. */
import './shared.ts';
import './add-cleanup.ts';
import './misuse.ts';
import './weak.ts';
import './weak-cache.ts';
import './async-weak-cache.ts';
import './iterable-weak.ts';
import './unique.ts';
import './testing.ts';
import './check.ts';
