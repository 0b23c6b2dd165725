import { runTogether } from '../support/together.js';

await runTogether(0, 2);
