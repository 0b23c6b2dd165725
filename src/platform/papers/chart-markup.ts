/**
 * The SVG of the drawing library as plain markup: no styles, classes or attributes of its own, which the pages' content security
 * policy would refuse, and names that do not change from one drawing to the next.
 */

const STYLES = /<style[^>]*>.*?<\/style>/gs;
/** Text and values are escaped, so that neither holds an angle bracket or a quotation mark. */
const OPENING_TAG = /<([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const RULE = /([\w-]+):([^;]*)/g;
const NAME = /\bid="([^"]+)"/g;

const KEPT = new Set([
  ...[
    'xmlns',
    'viewBox',
    'width',
    'height',
    'x',
    'y',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'd',
    'points',
    'transform',
  ],
  ...['id', 'patternUnits', 'patternTransform', 'clip-path', 'opacity', 'text-anchor'],
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['stroke-linecap', 'stroke-linejoin', 'font-size', 'font-family', 'font-weight', 'font-style'],
]);

export function plainMarkup(svg: string, prefix: string): string {
  const plain = svg
    .replace(STYLES, '')
    .replace(
      OPENING_TAG,
      (_, tag: string, text: string, end: string) => `<${[tag, ...keptOf(text)].join(' ')}${end}>`,
    );
  const names = [...new Set([...plain.matchAll(NAME)].map(([, name]) => name!))];
  return names.reduce(
    (text, name, at) =>
      text
        .replaceAll(`id="${name}"`, `id="${prefix}-${at}"`)
        .replaceAll(`url(#${name})`, `url(#${prefix}-${at})`),
    plain,
  );
}

function keptOf(text: string): string[] {
  const { style = '', ...attributes } = Object.fromEntries(pairsIn(text, ATTRIBUTE));
  const all: Record<string, string> = { ...attributes, ...Object.fromEntries(pairsIn(style, RULE)) };
  // Not every reader of SVG knows this baseline; a third of the letters' size puts their middle on it.
  if (all['dominant-baseline'] === 'central') {
    all.y = String(Number(all.y ?? 0) + Number.parseFloat(all['font-size']!) / 3);
  }
  return Object.entries(all)
    .filter(([name]) => KEPT.has(name))
    .map(([name, value]) => `${name}="${value}"`);
}

function pairsIn(text: string, form: RegExp): [string, string][] {
  return [...text.matchAll(form)].map(([, name, value]) => [name!, value!]);
}
