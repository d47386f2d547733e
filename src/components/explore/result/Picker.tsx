/** What a result is drawn as: suggested kinds first, then all, with what each would need; columns and title. */
import { useId } from 'react';
import type { ChartKind } from '../../../charts/spec.ts';
import type { Locale } from '../../../i18n/index.ts';
import type { ResultStrings } from '../../../i18n/result.ts';
import type { ColumnFacts } from '../../../workbench/chart/facts.ts';
import type { Offer } from '../../../workbench/chart/suggest.ts';
import type { ChartChoice } from '../../../workbench/work.ts';
import { ICONS } from './icons.ts';

interface PickerProps {
  readonly t: ResultStrings;
  readonly locale: Locale;
  readonly choice: ChartChoice | undefined;
  readonly suggested: readonly ChartChoice[];
  readonly offers: readonly Offer[];
  readonly facts: readonly ColumnFacts[];
  /** The title as it is made from the columns. */
  readonly madeTitle: string;
  change(choice: ChartChoice | undefined): void;
}

/** More columns than these are not offered one by one. */
const OFFERED = 60;

function Sign({ kind }: { readonly kind: ChartKind }) {
  const { d, fill } = ICONS[kind];
  return (
    <svg className="kind-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} fill={fill ? 'currentColor' : 'none'} stroke={fill ? 'none' : 'currentColor'} strokeWidth="1.5" />
    </svg>
  );
}

export function Picker({ t, locale, choice, suggested, offers, facts, madeTitle, change }: PickerProps) {
  const shown = suggested.some(({ kind }) => kind === choice?.kind);
  const first = choice === undefined || shown ? suggested : [choice, ...suggested];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no fieldset of a form */}
      <div className="kinds" role="group" aria-label={t.suggested}>
        <button type="button" className="button" aria-pressed={choice === undefined} onClick={() => change(undefined)}>
          {t.tableOnly}
        </button>
        {first.map((one) => (
          <button
            key={one.kind}
            type="button"
            className="button"
            aria-pressed={choice?.kind === one.kind}
            onClick={() => change(offers.find(({ kind }) => kind === one.kind)?.choice ?? one)}
          >
            <Sign kind={one.kind} /> {t[`kind_${one.kind}`]}
          </button>
        ))}
      </div>
      <details className="all-kinds">
        <summary>{t.allKinds(String(offers.length))}</summary>
        <ul>
          {offers.map((offer) => (
            <li key={offer.kind}>
              {offer.lack === undefined ? (
                <button
                  type="button"
                  className="button"
                  aria-pressed={choice?.kind === offer.kind}
                  onClick={() => change(offer.choice)}
                >
                  <Sign kind={offer.kind} /> {t[`kind_${offer.kind}`]}
                </button>
              ) : (
                <p>
                  <Sign kind={offer.kind} /> {t[`kind_${offer.kind}`]}
                  <span className="note">{t[`lack_${offer.lack}`]}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
      </details>
      {choice !== undefined && <Columns {...{ t, locale, choice, facts, madeTitle, change }} />}
    </>
  );
}

type ColumnsProps = Pick<PickerProps, 't' | 'locale' | 'facts' | 'madeTitle' | 'change'> & {
  readonly choice: ChartChoice;
};

function Columns({ t, locale, choice, facts, madeTitle, change }: ColumnsProps) {
  const id = useId();
  const unique = facts.filter(({ name }, at) => facts.findIndex((one) => one.name === name) === at).slice(0, OFFERED);
  const named = ({ name, title }: ColumnFacts): string =>
    name.startsWith(title[locale]) ? name : `${title[locale]} ${name}`;
  const options = unique.map((one) => (
    <option key={one.name} value={one.name}>
      {named(one)}
    </option>
  ));
  const toggle = (name: string): void => {
    const values = choice.values.includes(name)
      ? choice.values.filter((one) => one !== name)
      : [...choice.values, name];
    if (values.length > 0) change({ ...choice, values });
  };
  const { series: _series, title: _title, ...bare } = choice;
  const title = choice.title === undefined ? {} : { title: choice.title };
  const series = choice.series === undefined ? {} : { series: choice.series };
  return (
    <div className="chart-columns">
      <p>
        <label className="label" htmlFor={`${id}-label`}>
          {t.label}
        </label>
        <select
          id={`${id}-label`}
          value={choice.label}
          onChange={({ target }) => change({ ...choice, label: target.value })}
        >
          {options}
        </select>
      </p>
      <fieldset>
        <legend className="label">{t.values}</legend>
        {unique
          .filter(({ measure }) => measure)
          .map((one) => (
            <label key={one.name}>
              <input type="checkbox" checked={choice.values.includes(one.name)} onChange={() => toggle(one.name)} />{' '}
              {named(one)}
            </label>
          ))}
      </fieldset>
      <p>
        <label className="label" htmlFor={`${id}-series`}>
          {t.series}
        </label>
        <select
          id={`${id}-series`}
          value={choice.series ?? ''}
          onChange={({ target }) =>
            change({ ...bare, ...title, ...(target.value === '' ? {} : { series: target.value }) })
          }
        >
          <option value="">{t.noSeries}</option>
          {options}
        </select>
      </p>
      <p className="chart-title">
        <label className="label" htmlFor={`${id}-title`}>
          {t.title}
        </label>
        <input
          id={`${id}-title`}
          value={choice.title ?? ''}
          placeholder={madeTitle}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) =>
            change({ ...bare, ...series, ...(target.value === '' ? {} : { title: target.value }) })
          }
        />
      </p>
    </div>
  );
}
