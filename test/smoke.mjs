/** Starts the built product as the README says, signs in, reads the seed project's summary and stops it with Ctrl-C. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const { PORT, DATA_DIR } = process.env;
if (!PORT || !DATA_DIR) throw new Error('PORT and DATA_DIR are needed: a free port and an empty folder');

const ORIGIN = `http://127.0.0.1:${PORT}`;
const LOCK = join(DATA_DIR, 'program.lock');
const DATABASE_LOCK = join(DATA_DIR, 'postgres', 'postmaster.pid');
const PASSWORD = 'mat-khau-thu-nghiem';
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 30_000;

const npm = spawn('npm', ['start'], {
  env: { ...process.env, DEMO_PASSWORD: PASSWORD },
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});
const exited = once(npm, 'exit');

try {
  await untilReady();
  console.log('ready');
  const cookie = await signIn('secretary@demo.local');
  console.log('signed in');
  const { text } = await get(
    `/api/v1/projects/${await findProject(cookie, 'spirulina')}/summary?lang=vi`,
    cookie,
  );
  check(text.includes('1.498.636.500 đồng'), `the summary names the total: ${text}`);
  console.log(text);
} catch (error) {
  await interrupt();
  throw error;
}
const ending = await interrupt();
check(ending === 0, `it exits with 0, not ${ending}`);
check(!existsSync(LOCK), 'it leaves no lock behind');
check(!existsSync(DATABASE_LOCK), 'its database is stopped');
check(!(await answers('/health/live')), 'nothing answers any more');
console.log('stopped cleanly');

async function untilReady() {
  for (const startedAt = Date.now(); Date.now() - startedAt < READY_WITHIN_MS; await pause(250)) {
    const end = npm.exitCode ?? npm.signalCode;
    check(end === null, `the program keeps running, not ended with ${end}`);
    if (await answers('/health/ready')) return;
  }
  throw new Error(`not ready within ${READY_WITHIN_MS / 1000} s`);
}

async function answers(path) {
  const answer = await fetch(ORIGIN + path).catch(() => undefined);
  return answer?.ok ?? false;
}

async function signIn(email) {
  const answer = await fetch(`${ORIGIN}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  check(answer.status === 201, `sign-in answers 201, not ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function findProject(cookie, words) {
  const { items } = await get(`/api/v1/projects?q=${encodeURIComponent(words)}`, cookie);
  check(items.length > 0, `a project is found by "${words}"`);
  return items[0].id;
}

async function get(path, cookie) {
  const answer = await fetch(ORIGIN + path, { headers: { cookie } });
  check(answer.status === 200, `GET ${path} answers 200, not ${answer.status}`);
  return answer.json();
}

/**
 * Asks the program itself to stop, as Ctrl-C does; npm then ends with the program's exit code, while npm's own shell would
 * hide it. The answer is that code, or the signal that ended it.
 */
async function interrupt() {
  const timer = setTimeout(() => signal(-npm.pid, 'SIGKILL'), STOPPED_WITHIN_MS);
  signal(existsSync(LOCK) ? JSON.parse(readFileSync(LOCK, 'utf8')).pid : -npm.pid, 'SIGINT');
  const [code, by] = await exited;
  clearTimeout(timer);
  return code ?? by;
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // It ended by itself.
  }
}

function check(holds, what) {
  if (!holds) throw new Error(`expected: ${what}`);
}
