import { runTogether } from '../support/together.js';

await runTogether(3, 4);
