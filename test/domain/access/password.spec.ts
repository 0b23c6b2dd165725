import fc from 'fast-check';
import { LEAKED_PASSWORDS } from '../../../src/domain/access/leaked-passwords.js';
import { decidePassword } from '../../../src/domain/access/password.js';
import { FOUND_BY_RULE } from './found-by-rule.js';

const ABOUT = ['tran.thi.bich@binhson.gov.vn', 'Trần Thị Bích'];

function reasonsOf(password: string): string[] {
  const decision = decidePassword(password, ABOUT);
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
}

describe('a password', () => {
  it.each([
    'trà lá sen đậm vị',
    'correct horse mountain river',
    'x7!kQ#mZ2@pL',
    'con mèo nhảy qua rào sáng nay',
    'aaaa bbbb cccc dddd eeee',
    'Bích trồng rau má ở Bình Sơn',
  ])('"%s" is taken, whatever characters it has', (password) => {
    expect(reasonsOf(password)).toEqual([]);
  });

  it.each(['', 'x7!kQ#mZ2@p', 'ngắn quá'])('"%s" is too short', (password) => {
    expect(reasonsOf(password)).toEqual(['password-too-short']);
  });

  it.each([
    'password1234',
    'Password12345!',
    'P@ssw0rd2024!',
    'MatKhau@123456',
    'mậtkhẩu123456',
    '123456789012',
    '098765432109',
    'qwertyuiop123',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
    'aaaaaaaaaaaa',
    'abcabcabcabcabc',
    'iloveyou1234567',
    'anhyeuem12345',
    'Administrator1',
    'Welcome2026!!',
    'toiyeuvietnam',
    '            ',
  ])('"%s" is one of those that are guessed first', (password) => {
    expect(reasonsOf(password)).toEqual(['password-too-common']);
  });

  it('is none of the three thousand that are leaked most, however its letters are written', () => {
    const leaked = [...new Set([...LEAKED_PASSWORDS, ...FOUND_BY_RULE])];
    expect(leaked.length).toBeGreaterThanOrEqual(3_000);
    expect(leaked.filter((password) => [...password].length < 12)).toEqual([]);
    for (const written of [leaked, leaked.map((password) => password.toUpperCase())])
      expect(written.filter((password) => reasonsOf(password)[0] !== 'password-too-common')).toEqual([]);
  });

  it.each(['tranthibich2024', 'Trần Thị Bích 1975', 'bich.tran.thi!', 'binhsontranbich'])(
    '"%s" is about the account',
    (password) => {
      expect(reasonsOf(password)).toEqual(['password-tells-account']);
    },
  );

  it('drawn at random is always taken', () => {
    const drawn = fc.array(fc.constantFrom(...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'), {
      minLength: 20,
      maxLength: 40,
    });
    fc.assert(
      fc.property(drawn, (letters) => new Set(letters).size < 10 || reasonsOf(letters.join('')).length === 0),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => Array.isArray(reasonsOf(text))),
    );
  });
});
