// The main script of the executable: what the package has is unpacked once into the user's cache, and runs from there.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { homedir, tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { getRawAsset } = require('node:sea');
const { gunzipSync } = require('node:zlib');

const packed = Buffer.from(getRawAsset('files'));
const name = createHash('sha256').update(packed).digest('hex').slice(0, 16);
const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;

/** Written beside its place and then renamed, so that no other run sees a part of it. */
function unpackInto(parent) {
  const folder = join(parent, name);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const unfinished = mkdtempSync(`${folder}-`);
  for (const [file, text] of Object.entries(JSON.parse(gunzipSync(packed)))) {
    mkdirSync(dirname(join(unfinished, file)), { recursive: true });
    writeFileSync(join(unfinished, file), text);
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error; // else another run was faster
  }
  return folder;
}

function folderOfProgram() {
  try {
    return unpackInto(join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'intercoder'));
  } catch {
    const ownAlone = mkdtempSync(join(tmpdir(), 'intercoder-')); // a home that cannot be written to
    process.on('exit', () => rmSync(ownAlone, { recursive: true, force: true }));
    return unpackInto(ownAlone);
  }
}

createRequire(join(folderOfProgram(), 'bin', 'x.js'))('./intercoder.js');
