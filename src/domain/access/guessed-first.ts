/** What people choose first, without accents; rows of the keyboard and runs of letters and digits are found by rule. */
export const COMMON_WORDS: readonly string[] = (
  'password passw0rd passwort passord motdepasse contrasena parola haslo senha wachtwoord passphrase secret private ' +
  'matkhau matkhaucuatoi khongbiet khongnho khongcopass yeuem yeuanh emyeuanh anhyeuem toiyeuem toiyeuvietnam yeuvietnam ' +
  'vietnam saigon hanoi danang hochiminh thanhpho conmeo congchua hoangtu bongda nguyen quangngai binhson ' +
  'iloveyou loveyou lovely love forever sunshine princess dragon monkey football baseball basketball superman batman ' +
  'pokemon starwars trustnoone letmein welcome hello whatever freedom master shadow michael jordan jennifer charlie ' +
  'administrator admin root user guest test testing demo default changeme changeit temp temporary login signin access ' +
  'computer internet google facebook youtube microsoft windows samsung iphone android apple office company ' +
  'summer winter spring autumn january february march april august september october november december monday friday ' +
  'money success family mother father summertime qwertyuiop asdfghjkl zxcvbnm qwerty azerty asdf zxcv qazwsx wsxedc ' +
  'unbelievable unforgettable correcthorsebatterystaple khcn tracker detai nhiemvu hoidong sokhcn khoahoc congnghe'
).split(' ');

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Columns of the keyboard, and two rows taken in turn. */
const WALKS = ['1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0'];

export const RUNS: readonly string[] = [...ROWS, ...WALKS].flatMap((row) => [
  row,
  [...row].reverse().join(''),
]);
