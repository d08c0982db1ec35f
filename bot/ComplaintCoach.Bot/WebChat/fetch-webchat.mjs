// Takes Microsoft's self-contained Web Chat bundle out of its npm package and puts it where the page loads it from.
//
//   node fetch-webchat.mjs <folder for the bundle> <folder for work in progress>
//
// The package comes through npm, so npm's own settings (registry, proxy, cache) apply. The download is checked against
// a pinned hash before anything is unpacked, and only the files named below are. Several of these may run at once: each
// works in a folder of its own and puts its result in place with a rename.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const name = 'botframework-webchat';
const version = '4.18.1';
const integrity = 'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const bundle = { file: 'webchat.js', sha256: '0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff' };
const licences = { file: 'webchat.js.LICENSE.txt' };

const [target, work] = process.argv.slice(2);
if (!target || !work) {
  console.log('usage: node fetch-webchat.mjs <folder for the bundle> <folder for work in progress>');
  process.exit(2);
}

try {
  if (isInPlace()) {
    const now = new Date();
    utimesSync(join(target, bundle.file), now, now);
  } else {
    fetchInto(target);
    console.log(`Web Chat ${version} is in place: ${join(target, bundle.file)}`);
  }
} catch (problem) {
  console.log(`Web Chat ${version} could not be fetched: ${problem.message}`);
  console.log('The bot is built without it; the chat page says what is missing.');
  process.exit(1);
}

function isInPlace() {
  const path = join(target, bundle.file);
  return existsSync(path) && hash('sha256', readFileSync(path)).toString('hex') === bundle.sha256;
}

function fetchInto(folder) {
  mkdirSync(work, { recursive: true });
  const own = mkdtempSync(join(work, 'fetch-'));
  try {
    const files = unpack(download(own), [licences.file, bundle.file]);
    mkdirSync(folder, { recursive: true });
    for (const { file } of [licences, bundle]) {
      writeFileSync(join(own, file), files.get(file));
      putInPlace(join(own, file), join(folder, file));
    }
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function download(folder) {
  const command = 'npm pack --loglevel=error --ignore-scripts --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 '
    + `${name}@${version}`;
  const npm = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8', timeout: 180_000 });
  const file = join(folder, `${name}-${version}.tgz`);
  if (npm.status !== 0 || !existsSync(file)) {
    throw new Error(`npm could not download ${name}@${version}. ${reason(npm)}`);
  }

  const tarball = readFileSync(file);
  const found = `sha512-${hash('sha512', tarball).toString('base64')}`;
  if (found !== integrity) {
    throw new Error(`the package is not the expected one: its hash is ${found}, not ${integrity}.`);
  }

  return tarball;
}

/** A tar file is a row of 512-byte headers, each followed by its file's bytes padded to 512. */
function unpack(tarball, wanted) {
  const tar = gunzipSync(tarball);
  const files = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const path = [text(tar, at + 345, 155), text(tar, at, 100)].filter(Boolean).join('/');
    const size = parseInt(text(tar, at + 124, 12), 8) || 0;
    const file = wanted.find(one => path === `package/dist/${one}`);
    if (file) {
      files.set(file, tar.subarray(at + 512, at + 512 + size));
    }

    at += 512 + Math.ceil(size / 512) * 512;
  }

  const missing = wanted.filter(file => !files.has(file));
  if (missing.length > 0) {
    throw new Error(`the package holds no dist/${missing.join(', dist/')}.`);
  }

  return files;
}

/** On Windows a rename fails while somebody reads the file; if that file is the right one already, all is well. */
function putInPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (problem) {
    if (!isInPlace()) {
      throw problem;
    }
  }
}

function text(bytes, from, length) {
  return bytes.toString('latin1', from, from + length).split('\0')[0].trim();
}

function hash(algorithm, bytes) {
  return createHash(algorithm).update(bytes).digest();
}

function reason({ error, stderr }) {
  const lines = (stderr ?? '').split('\n').map(line => line.trim()).filter(Boolean);
  const errors = lines.filter(line => /^npm err/i.test(line));
  return errors.slice(0, 2).join('; ') || error?.message || lines.at(-1) || '';
}
