/** The bench's page: nothing but the site's own engine, so that times are the engine's and not a page's. */
import { createEngine } from '../../../src/query/engine.ts';
import { bareStart } from './bare.ts';

Object.assign(globalThis, { keduEngine: createEngine('/'), keduBare: bareStart });
