/** The suites of many specs take longest by far: they begin, and the small ones fill what is left of both workers. */
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
  /\/test\/together\//,
  /\/test\/protection\/(two-worlds|personal-fields|matrix|uploads)/,
  /\/test\/faults\//,
];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONGEST.findIndex((each) => each.test(path)) >>> 0;
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
