/** What a browser says of itself, short enough to be recognised by its owner; it is their word, never a proof. */

export const BROWSERS = [
  'Edge',
  'Opera',
  'Cốc Cốc',
  'Samsung Internet',
  'Firefox',
  'Chrome',
  'Safari',
] as const;
export const SYSTEMS = ['Android', 'iOS', 'Windows', 'macOS', 'ChromeOS', 'Linux'] as const;

export interface Device {
  readonly browser: (typeof BROWSERS)[number] | null;
  readonly system: (typeof SYSTEMS)[number] | null;
}

/** In this order: each later browser is also named by those before it. */
const BROWSER_MARKS: readonly [RegExp, Device['browser']][] = [
  [/\bEdgA?(iOS)?\//, 'Edge'],
  [/\b(OPR|Opera|OPiOS)\//, 'Opera'],
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEM_MARKS: readonly [RegExp, Device['system']][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\b(Linux|X11)\b/, 'Linux'],
];

export function deviceOf(userAgent: string): Device {
  return { browser: firstOf(BROWSER_MARKS, userAgent), system: firstOf(SYSTEM_MARKS, userAgent) };
}

function firstOf<T>(marks: readonly [RegExp, T][], text: string): T | null {
  return marks.find(([mark]) => mark.test(text))?.[1] ?? null;
}
