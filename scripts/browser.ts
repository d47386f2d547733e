/**
 * Finds a Chromium to test with. In this order: CHROME_PATH; one that is installed; Playwright's own; the one npm brings
 * (@sparticuz/chromium, Linux on x64), unpacked into .kedu/. Each is really started before it is trusted.
 * KEDU_BROWSER=installed, playwright or packaged tries only that kind.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

export interface Browser {
  /** Undefined leaves it to Playwright, which then starts its own. */
  readonly executablePath: string | undefined;
  readonly args: readonly string[];
  /** Variables to start it with, beside the present ones. */
  readonly environment: Readonly<Record<string, string>>;
}

interface Candidate extends Browser {
  readonly name: string;
}

/**
 * Tests must not leave the machine, nor must the browser by itself: no host but this one resolves. Playwright adds its
 * own flags against background traffic, and leaves the sandbox out, which could not start for root.
 */
const ARGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-domain-reliability',
  '--no-pings',
];

const COMMANDS = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  ...['chrome', 'microsoft-edge', 'microsoft-edge-stable'],
];

/** Where browsers lie on each system when their folder is not on PATH. */
function commonPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name] ?? '');
    return folders
      .filter((folder) => folder !== '')
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
}

function installed(): readonly Candidate[] {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  const found = [...new Set([...onPath, ...commonPlaces()])].filter((path) => existsSync(path));
  return found.map((path) => ({ name: path, executablePath: path, args: ARGS, environment: {} }));
}

/**
 * The browser from npm. It is unpacked beside its final place and renamed, so that a run cut short leaves nothing
 * half-written behind. Tried with the machine's libraries first, then with those it brings, for bare machines.
 */
async function packaged(): Promise<readonly Candidate[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const manifest = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = resolve('.kedu', 'browser', version);
  if (!existsSync(folder)) {
    const { inflate } = await import('@sparticuz/chromium');
    const aside = `${folder}.${process.pid}`;
    await mkdir(aside, { recursive: true });
    // The package unpacks into the system's temporary folder, wherever that is said to be.
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = aside;
    try {
      const parts = ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br'];
      await Promise.all(parts.map((part) => inflate(join(dirname(manifest), 'bin', part))));
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    // The package's own configuration looks for its fonts in /tmp.
    const config = `<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>`;
    await writeFile(join(aside, 'fonts', 'fonts.conf'), config);
    await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  // A machine without fonts gets the one Latin face the package brings; nothing tested depends on how glyphs look.
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const candidate = { executablePath: join(folder, 'chromium'), args: ARGS };
  return [
    { ...candidate, name: `@sparticuz/chromium ${version}`, environment: fonts },
    {
      ...candidate,
      name: `@sparticuz/chromium ${version}, with its own libraries`,
      environment: { ...fonts, LD_LIBRARY_PATH: libraries },
    },
  ];
}

/** What Playwright is told to start a browser that was found. */
export const launchOptions = ({ executablePath, args, environment }: Browser): LaunchOptions => ({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...args],
  env: { ...process.env, ...environment },
});

/** Starts it, opens a page and computes there; the reason it can't, or undefined. */
async function refusal(candidate: Candidate): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({ ...launchOptions(candidate), timeout: 30_000 });
    try {
      const page = await browser.newPage();
      const answer = await page.evaluate(() => [40, 2].reduce((a, b) => a + b));
      return answer === 42 ? undefined : `computed ${answer}`;
    } finally {
      await browser.close();
    }
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n');
    return lines.find((line) => /error while loading|not found|doesn't exist|ENOENT/i.test(line)) ?? lines[0];
  }
}

/** Finds a browser that starts, or throws an error that says in both languages what was tried and what would help. */
export async function findBrowser(): Promise<Candidate> {
  const own = process.env['CHROME_PATH'];
  const only = process.env['KEDU_BROWSER'];
  const sources: Record<string, () => readonly Candidate[] | Promise<readonly Candidate[]>> = {
    installed,
    playwright: () => [{ name: "Playwright's Chromium", executablePath: undefined, args: ARGS, environment: {} }],
    packaged,
  };
  const tried: string[] = [];
  // A browser somebody names is the one they mean: where it fails, no other is taken quietly.
  const chosen = own
    ? [() => [{ name: `CHROME_PATH=${own}`, executablePath: own, args: ARGS, environment: {} }]]
    : Object.entries(sources).flatMap(([kind, find]) => (only === undefined || only === kind ? [find] : []));
  for (const find of chosen) {
    for (const candidate of await find()) {
      const reason = await refusal(candidate);
      if (reason === undefined) return candidate;
      tried.push(`  ${candidate.name}: ${reason.trim()}`);
    }
  }
  throw new Error(
    [
      '找不到能启动的 Chromium。请安装 Chrome 或 Chromium，或用 CHROME_PATH 指明其位置。',
      'No Chromium would start. Install Chrome or Chromium, or name one with CHROME_PATH.',
      ...tried,
    ].join('\n'),
  );
}
