import { markupText } from '../../../src/domain/search/markup-text.js';

const WORDS = { holdsText: (name: string) => name === 'w:t', parts: /^(\/w:p|w:br)$/ };

it.each([
  ['<w:p><w:r><w:t>tảo</w:t></w:r><w:r><w:t xml:space="preserve"> xoắn</w:t></w:r></w:p>', 'tảo xoắn\n'],
  ['<w:p><w:t>một</w:t></w:p><w:p><w:t>hai</w:t><w:br/><w:t>ba</w:t></w:p>', 'một\nhai\nba\n'],
  ['<w:instrText>HYPERLINK "x"</w:instrText><w:delText>xóa</w:delText><w:t>giữ</w:t>', 'giữ'],
  ['<w:t>a &lt;b&gt; &amp;amp; &#273;&#x111;</w:t>', 'a <b> &amp; đđ'],
  ['<!DOCTYPE x [<!ENTITY lol "lol">]><w:t>&lol;&#9999999;</w:t>', '&lol;&#9999999;'],
  ['<w:t>không khép', 'không khép'],
  ['<w:t', ''],
  ['', ''],
])('reads %j as %j', (markup, text) => {
  expect([...markupText(markup, WORDS)].join('')).toBe(text);
});

it.each(['<', '<w:t', '<w:t>', '&', '<!--'])('passes once over a million of %j', (piece) => {
  const began = performance.now();
  for (const text of markupText(piece.repeat(1_000_000), WORDS)) void text;
  expect(performance.now() - began).toBeLessThan(5_000);
});

it('hands a long text on in pieces, and cuts none within a reference', () => {
  for (let before = 0; before < 12; before++) {
    const pieces = [...markupText(`<w:t>${'a'.repeat(before)}${'&#x10ffff;'.repeat(20_000)}</w:t>`, WORDS)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe('a'.repeat(before) + '\u{10ffff}'.repeat(20_000));
  }
});
