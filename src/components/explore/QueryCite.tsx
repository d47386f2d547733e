/** A reference to the query as it was run: SQL, release, address, day. Folded until it is wanted. */
import { useId, useState } from 'react';
import { CITATION_STYLES, type CitationStyle, cite, STYLE_NAMES } from '../../citation/index.ts';
import type { Locale } from '../../i18n/index.ts';
import { take } from '../../i18n/take.ts';
import { type QueryBasis, queryWork } from '../../wording/works.ts';
import { copyText } from '../copy-text.ts';
import { isoToday } from '../today.ts';
import type { Answer } from './state.ts';

export interface QueryCiteProps {
  readonly locale: Locale;
  readonly basis: QueryBasis;
  readonly answer: Answer;
  /** What asks it again; of a query too long for an address, the page: its SQL stands in the note for machines. */
  readonly address: string;
  /** Says in the page’s status line what happened. */
  say(text: string): void;
}

const isStyle = (text: string): text is CitationStyle => CITATION_STYLES.some((style) => style === text);

export function QueryCite({ locale, basis, answer: { sql, result }, address, say }: QueryCiteProps) {
  const t = take(locale);
  const id = useId();
  const [style, setStyle] = useState<CitationStyle>('gbt-2025');
  const work = queryWork(basis, { sql, address, simulated: result.simulated });
  const text = cite(work, style, locale, { accessed: isoToday() }).trimEnd();
  const copy = async (): Promise<void> => {
    const copied = await copyText(text, document.getElementById(`${id}-text`));
    say(copied ? t.copied : t.copyByHand);
  };
  return (
    <details className="explore-cite">
      <summary>{t.citeQuery}</summary>
      <label className="label" htmlFor={`${id}-style`}>
        {t.style}
      </label>
      <select
        id={`${id}-style`}
        value={style}
        onChange={({ target }) => {
          if (isStyle(target.value)) setStyle(target.value);
        }}
      >
        {CITATION_STYLES.map((one) => (
          <option key={one} value={one}>
            {STYLE_NAMES[one]}
          </option>
        ))}
      </select>
      <pre className="explore-cite-text" id={`${id}-text`}>
        {text}
      </pre>
      <div className="actions">
        <button type="button" className="button" onClick={copy}>
          {t.copyWhat(STYLE_NAMES[style])}
        </button>
      </div>
    </details>
  );
}
