/** A program that takes the lock and stays; run by `startProgram`. */
import { takeProgramLock } from '../../src/platform/program-lock.js';

const [dataDir = ''] = process.argv.slice(-1);

try {
  takeProgramLock(dataDir, 'http://127.0.0.1:3000');
  process.stdout.write(`${JSON.stringify({ started: 'yes' })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: (error as Error).message })}\n`);
}
setInterval(() => {}, 1000);
