import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../../src/platform/data-folder.js';
import { choosePlace, type Place, placeInUse } from '../../src/platform/database/embedded/place.js';
import { SHELTER_LINK } from '../../src/platform/database/embedded/shelter.js';

/** Only root needs another account for its server. */
const whenRoot = isRoot() ? it : it.skip;

describe('place of the embedded server', () => {
  let checkout: string;
  let dataDir: string;
  const shelters = new Set<string>();

  beforeEach(() => {
    checkout = realpathSync(mkdtempSync(join(tmpdir(), 'khcn-place-'))); // mode 700
    dataDir = join(checkout, '.data');
  });
  afterEach(() => {
    for (const folder of [checkout, ...shelters]) rmSync(folder, { recursive: true, force: true });
    shelters.clear();
  });

  function choose(folder = dataDir): Place {
    const place = choosePlace(folder);
    if (place.sheltered) shelters.add(place.folder);
    return place;
  }

  it('is the data folder where its account can enter', () => {
    chmodSync(checkout, 0o711);
    expect(choose()).toMatchObject({ folder: dataDir, sheltered: false });
    expect(statSync(checkout).mode & 0o777).toBe(0o711);
  });

  it('passes through the data folder but shows nothing', () => {
    chmodSync(checkout, 0o711);
    choose();
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
  });

  whenRoot('is a shelter when root starts the program in a closed folder, which stays closed', () => {
    const place = choose();
    expect(place).toMatchObject({
      sheltered: true,
      folder: expect.stringMatching(/^\/var\/lib\/khcn-tracker\//),
    });
    expect(place.account?.uid).toBeGreaterThan(0);
    expect(statSync(checkout).mode & 0o777).toBe(0o700);
    expect(choose()).toEqual(place);
    expect(placeInUse(dataDir)).toBe(place.folder);
  });

  whenRoot('never hands the data of a removed folder to a new one of the same path', () => {
    const first = choose();
    rmSync(dataDir, { recursive: true });
    expect(choose().folder).not.toBe(first.folder);
  });

  whenRoot('moves along with its data folder and refuses to serve a copy', () => {
    const first = choose();
    const moved = join(checkout, 'moved');
    renameSync(dataDir, moved);
    expect(choose(moved).folder).toBe(first.folder);
    mkdirSync(dataDir);
    symlinkSync(first.folder, join(dataDir, SHELTER_LINK));
    expect(() => choose()).toThrow(/is a copy of/);
  });

  whenRoot('says so when the shelter is gone', () => {
    rmSync(choose().folder, { recursive: true });
    expect(() => choose()).toThrow(/which is gone/);
  });

  whenRoot('refuses to start empty beside a database that was closed off', () => {
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    expect(() => choose()).toThrow(/cannot be reached by the account/);
  });

  whenRoot('runs as the owner of the folder when that is not root', () => {
    chownSync(checkout, 1, 1);
    expect(choose()).toMatchObject({ sheltered: false, account: { uid: 1 } });
    expect(statSync(dataDir).uid).toBe(1);
  });
});
