import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The same browser without its own windows: nobody looks at those, and tests take an eighth less time. */
const windowless = 'chromium-headless-shell';
const places = [
  '/usr/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
];

/**
 * Parts of Chromium that no page needs. The popup of the address bar is itself made of pages since
 * Chromium 156: every new window loaded two of them, on the processor that was to run ours. The others
 * are what Playwright turns off by itself; of two such lists Chromium heeds the last.
 */
const unneeded = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/**
 * The path of this machine's Chromium or Chrome (CHROMIUM_PATH names another), or null without one.
 * `among`: names it may have, the best first.
 */
export function findChromium(among: readonly string[] = [...names, windowless]): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...places];
  const paths = [...among, 'Google Chrome', 'chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return paths.find(canRun) ?? null;
}

/**
 * Opens a headless browser with a new profile that keeps itself to the pages it is asked for. `without`
 * names more parts of Chromium that are to be off.
 */
export async function launchBrowser(
  executablePath = findChromium(),
  without: readonly string[] = [],
): Promise<Browser> {
  if (executablePath === null) {
    throw new Error('No Chromium or Chrome was found: install one, or name it in CHROMIUM_PATH.');
  }
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-gpu',
      `--disable-features=${[...unneeded, ...without].join(',')}`,
    ],
  });
}

let ofTests: Browser | undefined;

/**
 * One browser for all test files of a process, which close their windows and leave it open. It keeps no
 * process ready for a next page: that is work for each window, and most have no next page.
 */
export async function browserOfTests(): Promise<Browser> {
  if (!ofTests?.isConnected()) {
    const path = findChromium([windowless, ...names]);
    ofTests = await launchBrowser(path, ['SpareRendererForSitePerProcess']);
  }
  return ofTests;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: either way this is not the browser.
    return false;
  }
}
