/**
 * Property tests draw the same cases on every run, so that a red run is about the change under test and can be repeated.
 * To look further: `KEDU_SEED=random npm run test:unit`, or any whole number as the seed.
 */
import fc from 'fast-check';

const asked = process.env['KEDU_SEED'] ?? '20200101';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
