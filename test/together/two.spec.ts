import { runTogether } from '../support/together.js';

await runTogether(1, 2);
