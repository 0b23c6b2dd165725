import { runTogether } from '../support/together.js';

await runTogether(2, 4);
