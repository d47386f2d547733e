/** What went wrong, in the reader's language and in the engine's own words, and what to do about it. */
import { useEffect, useRef } from 'react';
import type { ExploreStrings } from '../../i18n/explore.ts';

import type { Locale } from '../../i18n/index.ts';
import { sql as sqlStrings } from '../../i18n/sql.ts';
import { AlteredError, offsetOf, type QueryError } from '../../query/errors.ts';
import type { Fix } from '../../workbench/sql/explain.ts';
import type { Explained } from './editor/explained.ts';

interface FailureProps {
  readonly t: ExploreStrings;
  readonly error: QueryError;
  /** The query it is about. */
  readonly sql: string;
  readonly toData: string;
  /** Whether to take the reader there: after pressing Run, not when the page opens. */
  readonly focus: boolean;
  readonly locale: Locale;
  readonly explained?: Explained;
  goTo(offset: number): void;
  /** Takes a cure; absent where the query has been changed since. */
  putRight?: ((fix: Fix) => void) | undefined;
}

/** A cure that fits on its button. */
const isShort = (text: string): boolean => text !== '' && text.length <= 40 && !text.includes('\n');

/** Codes whose message is the engine's and says more than ours. */
const ENGINE_SPOKE = new Set(['sql', 'locked', 'memory', 'engine-lost', 'start', 'download']);
const ENGINE_ABSENT = new Set(['unsupported', 'small-device', 'start', 'download']);

export function Failure({ t, error, sql, toData, focus, locale, explained, goTo, putRight }: FailureProps) {
  const s = sqlStrings(locale);
  const fix = putRight === undefined ? undefined : explained?.fix;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) title.current?.focus();
  }, [focus]);
  const { code, message, position } = error;
  const why = error instanceof AlteredError ? t.altered : t[`error-${code}`];
  return (
    <section className="explore-failure" aria-labelledby={`failure-${code}`}>
      <h3 id={`failure-${code}`} ref={title} tabIndex={-1}>
        {code === 'unsupported' ? t['error-unsupported'] : t.errorTitle}
      </h3>
      <p>{code === 'unsupported' ? t.needs(message) : why}</p>
      {explained?.sentence !== undefined && <p className="explore-why">{explained.sentence}</p>}
      {fix !== undefined && (
        <p className="explore-cure">
          <button type="button" className="button" onClick={() => putRight?.(fix)}>
            {isShort(fix.shown) ? s.putRightTo(fix.shown) : s.putRight}
          </button>
        </p>
      )}
      {position !== undefined && (
        <p className="explore-where">
          {t.at(String(position.line), String(position.column))}{' '}
          <button type="button" className="button" onClick={() => goTo(offsetOf(sql, position))}>
            {t.goThere}
          </button>
        </p>
      )}
      {ENGINE_SPOKE.has(code) && (
        <>
          <p className="label">{t.engineSays}</p>
          <pre className="sql" lang="en">
            {message}
          </pre>
        </>
      )}
      {ENGINE_ABSENT.has(code) && (
        <p>
          {t.stillWorks} <a href={toData}>{t.toData}</a>
        </p>
      )}
    </section>
  );
}
