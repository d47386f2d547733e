/** npm start: builds what has changed, or everything the first time, then serves it. */
import { settings } from '../src/settings.ts';
import { buildIfNeeded } from './build.ts';
import { chosenPort, serveUntilStopped } from './serve.ts';
import { main } from './steps.ts';

await main(async () => {
  const chosen = settings();
  const port = chosenPort();
  await buildIfNeeded(chosen);
  await serveUntilStopped(chosen, port);
  return 0;
});
