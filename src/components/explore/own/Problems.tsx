/** Cells that could not be read and rows of the wrong length, each with its place. Everything listed is kept. */
import type { Locale } from '../../../i18n/index.ts';
import type { OwnStrings } from '../../../i18n/own.ts';
import { badUnder, type Look, type Proposal } from '../../../intake/index.ts';
import { grouped } from '../words.ts';

interface ProblemsProps {
  readonly t: OwnStrings;
  readonly locale: Locale;
  readonly look: Look;
  readonly proposal: Proposal;
}

const LISTED = 10;
const TEXT_LENGTH = 80;

const cut = (text: string): string => (text.length > TEXT_LENGTH ? `${text.slice(0, TEXT_LENGTH)}…` : text);

export function Problems({ t, locale, look, proposal }: ProblemsProps) {
  const bad = proposal.columns.flatMap(({ name, facts, reading, keep }) => {
    const total = badUnder(facts, reading);
    const first = facts.bad.get(reading)?.first.slice(0, LISTED) ?? [];
    return total > 0 && keep && reading !== 'text' ? [{ name, reading, total, first }] : [];
  });
  const { broken } = look;
  return (
    <>
      {bad.length > 0 && (
        <section className="own-problems" aria-labelledby="own-bad">
          <h4 id="own-bad">{t.bad}</h4>
          <p className="note">{t.badNote(proposal.asWritten)}</p>
          {bad.map(({ name, reading, total, first }) => (
            <div key={name} className="own-bad">
              <p>
                {t.badRule(name, t[`reading-${reading}`], grouped(total))}
                {t[`rule-${reading}`]}
              </p>
              <ul className="rows">
                {first.map(({ row, text }) => (
                  <li key={row}>{t.badCell(name, grouped(row), cut(text))}</li>
                ))}
                {total > first.length && <li>{t.badMore(grouped(total - first.length))}</li>}
              </ul>
            </div>
          ))}
        </section>
      )}
      {broken.total > 0 && (
        <section className="own-problems" aria-labelledby="own-broken">
          <h4 id="own-broken">{t.broken}</h4>
          <p className="note">{t.brokenNote}</p>
          <ul className="rows">
            {broken.first.slice(0, LISTED).map(({ row, line, cells, wrong, text }) => (
              <li key={row}>
                <span className="label">
                  {[
                    t.row(grouped(row)),
                    ...(line === row ? [] : [t.line(grouped(line))]),
                    t[`wrong-${wrong}`](String(cells)),
                  ].join(locale === 'zh' ? '，' : ', ')}
                </span>{' '}
                {cut(text)}
              </li>
            ))}
            {broken.total > LISTED && <li>{t.badMore(grouped(broken.total - LISTED))}</li>}
          </ul>
        </section>
      )}
    </>
  );
}
