/** Every portable test file, in the order in which they run. */
import './shared.ts';
