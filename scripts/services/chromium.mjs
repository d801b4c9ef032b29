import { join } from 'node:path';
import { installOnDebian } from './debian.mjs';
import { executable, findFolder, isProgram } from './find.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const places = [
  '/usr/lib/chromium',
  'C:/Program Files/Google/Chrome/Application',
  'C:/Program Files (x86)/Google/Chrome/Application',
  'C:/Program Files (x86)/Microsoft/Edge/Application',
];
const bundles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

export function locateChromium() {
  const path =
    process.env.COTERIE_TEST_CHROMIUM ||
    find() ||
    (installOnDebian(['chromium']) ? find() : undefined);
  if (path === undefined) {
    throw new Error(
      'These tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere Chromium, Chrome or Edge), or set COTERIE_TEST_CHROMIUM to its file.',
    );
  }
  const quiet = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return { path, args: process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet };
}

function find() {
  for (const name of names) {
    const folder = findFolder([name], places);
    if (folder !== undefined) return join(folder, executable(name));
  }
  return bundles.find(isProgram);
}
