/** Starts the workbench in the place the page has left for it. */
import { createRoot } from 'react-dom/client';
import * as v from 'valibot';
import { createEngine } from '../../query/engine.ts';
import { OwnFiles } from './own/OwnFiles.tsx';
import { Workbench } from './Workbench.tsx';

const Both = v.object({ zh: v.string(), en: v.string() });

/** What a reference to a query is made from, as wording/works.ts gives it. */
const Basis = v.object({
  kind: v.literal('query'),
  id: v.string(),
  title: Both,
  creators: v.array(v.object({ name: Both })),
  container: v.nullable(Both),
  version: v.nullable(v.string()),
  issued: v.nullable(v.string()),
  stable: v.boolean(),
  licence: v.nullable(v.object({ url: v.string(), name: Both })),
});

/** What the page hands over; see Explore.astro. */
const Handed = v.object({
  locale: v.picklist(['zh', 'en']),
  edition: v.string(),
  toData: v.string(),
  tables: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
  basis: v.pipe(v.string(), v.parseJson(), Basis),
});

const place = document.getElementById('workbench');
if (place !== null) {
  const handed = v.parse(Handed, { ...place.dataset });
  const engine = createEngine(import.meta.env.BASE_URL);
  createRoot(place).render(<Workbench engine={engine} {...handed} />);
  const beside = document.getElementById('own-files');
  if (beside !== null) createRoot(beside).render(<OwnFiles engine={engine} locale={handed.locale} />);
}
