/** Where the sites under test lie and answer; read by playwright.config.ts and by scripts/test.ts, which builds them. */
import { resolve } from 'node:path';

/** The real site's port; the fixture's is the next. */
export const PORT = Number(process.env['KEDU_TEST_PORT'] ?? 4331);

/** The package with three years and two areas (test only), and where its site is built. */
export const FIXTURE = resolve('test/fixtures/three-years');
export const FIXTURE_WORK = resolve('.kedu/series');
export const FIXTURE_OUT = resolve('.kedu/series/dist');
/** The origin that the fixture's site is told: the real one is built without, so that both ways are under test. */
export const FIXTURE_SITE = 'https://kedu.example';
