/** Values that a program of ours would never send, and one that draws them by a seed. */
export type Draw = (below: number) => number;

/** mulberry32: small, good enough, the same on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below) | 0;
  };
}

export function oneOf<T>(draw: Draw, values: readonly T[]): T {
  return values[draw(values.length)]!;
}

/** As they stand in JSON text, so that what no value of JavaScript can be is among them. */
export const HOSTILE_JSON: readonly string[] = [
  'null',
  'true',
  '-1',
  '0',
  '1e400',
  '-1e400',
  `1${'0'.repeat(400)}`,
  '9007199254740993',
  '0.1',
  '""',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udfff\\ud800"',
  '"\\u202e\\u200b"',
  '"=cmd|\'/C calc\'!A0"',
  `"'; drop table project; --"`,
  '"%00%ff"',
  '"../../../../etc/passwd"',
  '"<script>alert(1)</script>"',
  '"{{constructor.constructor(1)()}}"',
  `"${'a'.repeat(100_000)}"`,
  `"${'ệ'.repeat(3_000)}"`,
  '"NaN"',
  '"2021-02-30"',
  '"+275760-09-13T00:00:00Z"',
  '"0000-01-01"',
  '"99999-12-31"',
  '"00000000-0000-0000-0000-000000000000"',
  '[]',
  '[[]]',
  '{}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"length":1e9}',
  '{"toString":1,"valueOf":null}',
  `[${'null,'.repeat(999)}null]`,
  `${'['.repeat(18)}${']'.repeat(18)}`,
];

export const HOSTILE_BODIES: readonly string[] = [
  '',
  'null',
  '[]',
  '"text"',
  '42',
  '{',
  '{"a":1,"a":2}',
  '{"__proto__":{"roles":["administrator"]}}',
  '\ufeff{}',
  '\u0000',
  '['.repeat(100_000),
  '{"a":'.repeat(20_000),
];

export const CONTENT_TYPES: readonly string[] = [
  'application/json; charset=utf-16',
  'application/xml',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/json, text/html',
  'nonsense',
  '',
];

/** Encoded already, as they stand in an address. */
export const HOSTILE_PARTS: readonly string[] = [
  '%00',
  '%ff',
  '%ed%a0%80',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '__proto__',
  'constructor',
  'null',
  '-1',
  '1e400',
  '99999999999999999999',
  "'%20or%201=1--",
  'a'.repeat(190),
  '%F0%9F%92%A9',
  '2021-02-30',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
];
