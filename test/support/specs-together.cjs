/** Which specs boot the application and therefore run together; named alone on the command line, one runs alone. */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '../..');
const FOLDERS = ['demonstration', 'features', 'http', 'platform', 'protection', 'web'].map((name) =>
  join('test', name),
);
const SUITES = /\/test\/together\//;
const BOOTS = /support\/(application|office|records|figures|equal-figures)\.js/;
/** These start an application with settings of their own, for which the one that serves the others has to go. */
const SETTINGS_OF_ITS_OWN = /(Office(OfTwo|OfSecrets)?\.open|TestApplication\.start)\(\{/;

function specsTogether() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(ROOT, folder, name),
    ),
  )
    .filter((path) => /\.spec\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    .filter(({ text }) => BOOTS.test(text))
    .sort(
      (one, other) =>
        SETTINGS_OF_ITS_OWN.test(one.text) - SETTINGS_OF_ITS_OWN.test(other.text) ||
        (one.path < other.path ? -1 : 1),
    )
    .map(({ path }) => path);
}

/** What jest asks before a run: a spec that one of the suites includes does not run twice. */
module.exports = async (paths) => {
  const together = new Set(paths.some((path) => SUITES.test(path)) ? specsTogether() : []);
  return { filtered: paths.filter((path) => !together.has(path)) };
};
module.exports.specsTogether = specsTogether;
