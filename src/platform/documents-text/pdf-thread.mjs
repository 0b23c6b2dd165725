/**
 * Reads the text layer of a PDF on a thread of its own, which its owner ends when it takes too long: nothing is drawn, run or
 * fetched. Loaded as it is, beside the built program.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const { bytes, mostPages, mostCharacters } = workerData;

const document = await getDocument({
  data: bytes,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  stopAtErrors: false,
  verbosity: VerbosityLevel.ERRORS,
}).promise;

let text = '';
for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
  text += '\n';
  page.cleanup();
  if (text.length >= mostCharacters) break;
}
parentPort.postMessage(text.slice(0, mostCharacters));
