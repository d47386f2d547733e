/** For `npm run dev`: lets Vite answer the addresses of the data build's files, which a build lays into dist/. */
import { respondIfPublished } from '../src/publish/serve/handler.ts';

/** The little of Vite's plugin interface that is used here. */
interface DevPlugin {
  name: string;
  configureServer(server: { middlewares: { use(handler: Middleware): unknown } }): void;
}
type Middleware = (
  request: Parameters<typeof respondIfPublished>[1],
  response: Parameters<typeof respondIfPublished>[2],
  next: (error?: unknown) => void,
) => void;

/** A Vite plugin that serves `root` under `base` while developing; it takes no part in a build. */
export function publishedFiles(root: string, base: string): DevPlugin {
  return {
    name: 'kedu:published-files',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        // Vite strips the base path before its middlewares run, so look under both.
        respondIfPublished({ root, base: request.url?.startsWith(base) ? base : '/' }, request, response).then(
          (answered) => {
            if (!answered) next();
          },
          next,
        );
      });
    },
  };
}
