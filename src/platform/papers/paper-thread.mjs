/**
 * Makes the bytes of one paper, of what has been put together for it, on a thread of its own: both libraries work for seconds
 * without a pause. Loaded as it is, beside the built program.
 */
import { parentPort, workerData } from 'node:worker_threads';

/** No frame and no room; or a frame, which a title stands above. */
const TABLE_LAYOUTS = {
  columns: {
    defaultBorder: false,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  titled: { hLineWidth: (at) => (at === 0 ? 0 : 0.5), vLineWidth: () => 0.5 },
};

const MAKERS = { pdf, docx };
parentPort.postMessage(await MAKERS[workerData.kind](workerData));

async function pdf({ definition, pageNumber, fonts }) {
  const { default: pdfmake } = await import('pdfmake');
  const files = Object.values(fonts).flatMap((styles) => Object.values(styles));
  pdfmake.setFonts(fonts);
  pdfmake.setTableLayouts(TABLE_LAYOUTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  const header = (page) => (page === 1 ? null : { text: String(page), ...pageNumber });
  return pdfmake.createPdf({ ...definition, header }).getBuffer();
}

async function docx({ document, day }) {
  standStillAt(day);
  const parts = await import('docx');
  const built = (described) => {
    if (Array.isArray(described)) return described.map(built);
    if (typeof described !== 'object' || described === null || described instanceof Uint8Array)
      return described;
    const { part, given, ...others } = described;
    if (part) return new parts[part](built(given));
    return Object.fromEntries(Object.entries(others).map(([name, value]) => [name, built(value)]));
  };
  return parts.Packer.toBuffer(built(document));
}

/** The same paper has the same bytes whenever it is made: what packs it notes the time, which is that of its day here. */
function standStillAt(day) {
  const moment = Date.parse(`${day}T00:00:00Z`);
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [moment]));
    }
    static now() {
      return moment;
    }
  };
}
