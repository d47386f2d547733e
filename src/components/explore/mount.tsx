/** Starts the workbench in the place the page has left for it. */
import { createRoot } from 'react-dom/client';
import * as v from 'valibot';
import { createEngine } from '../../query/engine.ts';
import { Workbench } from './Workbench.tsx';

/** What the page hands over; see Explore.astro. */
const Handed = v.object({
  locale: v.picklist(['zh', 'en']),
  edition: v.string(),
  toData: v.string(),
  tables: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
});

const place = document.getElementById('workbench');
if (place !== null) {
  const handed = v.parse(Handed, { ...place.dataset });
  const engine = createEngine(import.meta.env.BASE_URL);
  createRoot(place).render(<Workbench engine={engine} {...handed} />);
}
