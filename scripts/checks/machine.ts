import { spawnSync } from 'node:child_process';
import { findChromium } from '../twins/browser.ts';

interface Need {
  readonly what: string;
  readonly debian: readonly string[];
  readonly found: () => boolean;
}

const needs: readonly Need[] = [
  {
    what: 'Chromium, for the browser tests',
    debian: ['chromium-headless-shell', 'fonts-liberation'],
    found: () => findChromium() !== null,
  },
  {
    what: 'python3, which runs the ClickHouse node of the store tests',
    debian: ['python3'],
    found: () => spawnSync('python3', ['--version']).status === 0,
  },
];

/** Installs the programs that tests need and this machine lacks; answers what could not be had. */
export function prepareMachine(): string[] {
  const missing = needs.filter((need) => !need.found());
  if (missing.length === 0) return [];
  const packages = missing.flatMap((need) => need.debian);
  const canInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (canInstall) {
    console.log(`Installing ${packages.join(', ')} ...`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
  return missing
    .filter((need) => !need.found())
    .map(
      (need) => `The tests need ${need.what}. On Debian: apt-get install ${need.debian.join(' ')}`,
    );
}

function apt(...args: string[]): void {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
