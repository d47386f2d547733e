/**
 * The peer: Mosaic's vgplot on DuckDB-WASM, four linked charts over the same rows, read from the same file that the site's
 * own engine reads. Written as its documentation shows, with a cross-filter and its own optimiser left on.
 */
import * as duckdb from '@duckdb/duckdb-wasm';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import moduleAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import * as vg from '@uwdata/vgplot';

const file = new URL(location.href).searchParams.get('ledger');

async function open() {
  const bytes = fetch(`/query/${file}`).then((response) => response.arrayBuffer());
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerAddress));
  await db.instantiate(moduleAddress);
  await db.registerFileBuffer('sim.duckdb', new Uint8Array(await bytes));
  const connection = await db.connect();
  await connection.query("ATTACH 'sim.duckdb' AS sim (READ_ONLY)");
  await connection.query('CREATE VIEW cases AS SELECT * FROM sim.cases');
  vg.coordinator().databaseConnector(vg.wasmConnector({ duckdb: db, connection }));
}

function show() {
  const brush = vg.Selection.crossfilter();
  const cases = vg.from('cases', { filterBy: brush });
  const place = (id, plot) => document.querySelector(`#${id}`).replaceChildren(plot);
  place(
    'days',
    vg.plot(
      vg.rectY(cases, { x: vg.bin('accepted_on', { interval: 'day' }), y: vg.count(), inset: 0.5 }),
      vg.intervalX({ as: brush }),
      vg.width(1184),
      vg.height(260),
    ),
  );
  place(
    'departments',
    vg.plot(
      vg.barX(cases, { y: 'department', x: vg.count() }),
      vg.toggleY({ as: brush }),
      vg.width(368),
      vg.height(900),
    ),
  );
  place(
    'channels',
    vg.plot(vg.barX(cases, { y: 'channel', x: vg.count() }), vg.toggleY({ as: brush }), vg.width(752), vg.height(160)),
  );
  place(
    'durations',
    vg.plot(
      vg.rectY(cases, { x: vg.bin('actual_days', { step: 1 }), y: vg.count(), inset: 0.5 }),
      vg.intervalX({ as: brush }),
      vg.width(752),
      vg.height(260),
    ),
  );
}

await open();
show();
