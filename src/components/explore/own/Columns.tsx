/** The columns one by one: whether it comes along, what it is called, how it is read, and why. */
import type { Locale } from '../../../i18n/index.ts';
import type { OwnStrings } from '../../../i18n/own.ts';
import { badUnder, type Choices, type Proposal, type ProposedColumn, READINGS } from '../../../intake/index.ts';
import { grouped } from '../words.ts';
import { withColumn } from './state.ts';

interface ColumnsProps {
  readonly t: OwnStrings;
  readonly locale: Locale;
  readonly proposal: Proposal;
  readonly choices: Choices;
  choose(choices: Choices): void;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 24;

export function Columns({ t, locale, proposal, choices, choose }: ColumnsProps) {
  const long = proposal.unpivoted ? (proposal.unpivot?.columns ?? []) : [];
  const listed = proposal.columns.filter(({ at }) => !long.some((one) => one.at === at));
  return (
    <table className="stack own-columns">
      <caption>{t.columns}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.type}</th>
          <th scope="col">{t.samples}</th>
          <th scope="col">{t.remarks}</th>
          <th scope="col">{t.keep}</th>
        </tr>
      </thead>
      <tbody>
        {listed.map((column) => (
          <Row
            key={column.at}
            {...{ t, locale, column }}
            typed={choices.columns?.get(column.at)?.name ?? column.name}
            change={(change) => choose(withColumn(choices, column.at, change))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly t: OwnStrings;
  readonly locale: Locale;
  readonly column: ProposedColumn;
  /** The name as it stands in its box. */
  readonly typed: string;
  change(change: Parameters<typeof withColumn>[2]): void;
}

function Row({ t, locale, column, typed, change }: RowProps) {
  const { name, header, reading, offers, facts, keep, why } = column;
  const called = header === '' ? name : header;
  const fitting = [reading, ...offers];
  const asks = why.startsWith('ask-') && reading === 'text';
  return (
    <tr className={asks ? 'own-asks' : undefined}>
      <th scope="row">
        <input
          value={typed}
          aria-label={t.nameOf(called)}
          spellCheck={false}
          onChange={({ target }) => change({ name: target.value })}
        />
      </th>
      <td data-label={t.type}>
        <select
          value={reading}
          aria-label={t.typeOf(called)}
          onChange={({ target }) => {
            const chosen = READINGS.find((one) => one === target.value);
            if (chosen !== undefined) change({ reading: chosen });
          }}
        >
          <optgroup label={t.fits}>
            {READINGS.filter((one) => fitting.includes(one)).map((one) => (
              <option key={one} value={one}>
                {t[`reading-${one}`]}
              </option>
            ))}
          </optgroup>
          <optgroup label={t.others}>
            {READINGS.filter((one) => !fitting.includes(one)).map((one) => (
              <option key={one} value={one}>
                {t[`reading-${one}`]}
              </option>
            ))}
          </optgroup>
        </select>
      </td>
      <td data-label={t.samples} className="own-samples">
        {facts.samples
          .slice(0, SAMPLES)
          .map((sample) => (sample.length > SAMPLE_LENGTH ? `${sample.slice(0, SAMPLE_LENGTH)}…` : sample))
          .join(locale === 'zh' ? '；' : '; ')}
      </td>
      <td data-label={t.remarks} className="note">
        {remarksOn(column, t).join(locale === 'zh' ? '；' : '; ')}
        {column.fill !== undefined && (
          <label className="own-fill">
            <input
              type="checkbox"
              checked={column.fill}
              aria-label={t.fillOf(called)}
              onChange={({ target }) => change({ fill: target.checked })}
            />{' '}
            {t.fill}
          </label>
        )}
      </td>
      <td data-label={t.keep}>
        <input
          type="checkbox"
          checked={keep}
          aria-label={t.keepColumn(called)}
          onChange={({ target }) => change({ keep: target.checked })}
        />
      </td>
    </tr>
  );
}

/** The cells by which the order of day and month is known; undefined where the visitor has decided it. */
function orderOf(reading: ProposedColumn['reading'], { order }: ProposedColumn['facts']) {
  const told = reading.endsWith('-mdy') ? order.second : reading.endsWith('-dmy') ? order.first : undefined;
  return told?.example === undefined ? undefined : told;
}

function remarksOn({ reading, why, facts, cured, second, unit }: ProposedColumn, t: OwnStrings): string[] {
  const remarks: string[] = [];
  const bad = badUnder(facts, reading);
  if (bad > 0) remarks.push(t.badCount(grouped(bad)));
  if (why !== 'all' && why !== 'most' && why !== 'words' && (reading === 'text' || why === 'ask-century'))
    remarks.push(t[`why-${why}`].replace(/[。.]$/, ''));
  const orderTold = orderOf(reading, facts);
  if (orderTold !== undefined) {
    const { cells, example } = orderTold;
    remarks.push(t.orderTold(grouped(cells), grouped(example?.row ?? 0), example?.text.trim() ?? ''));
  }
  if (cured === 'empty') remarks.push(t.curedEmpty.replace(/[。.]$/, ''));
  if (cured === 'duplicate') remarks.push(t.curedDuplicate.replace(/[。.]$/, ''));
  if (second !== '') remarks.push(t.second(second));
  if (unit !== '') remarks.push(t.unit(unit));
  if (reading !== 'text') {
    for (const [mark, count] of facts.marks) remarks.push(t.marks(mark, grouped(count)));
    if (reading === 'percent') remarks.push(t.percent);
    if (facts.styles.has('figure') && (reading === 'integer' || reading === 'decimal')) remarks.push(t.figures);
    if (facts.styles.has('offset') && reading.startsWith('moment')) remarks.push(t.offsets);
  }
  if (facts.padded > 0 && reading === 'text') remarks.push(t.padded(grouped(facts.padded)));
  if (facts.blank > 0 && facts.filled > 0) remarks.push(t.blank(grouped(facts.blank)));
  return remarks;
}
