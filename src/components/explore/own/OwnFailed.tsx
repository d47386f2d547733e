/** Why a file was not opened, and what to do about it. */
import { useEffect, useId, useRef, useState } from 'react';
import { explore } from '../../../i18n/explore.ts';
import type { Locale } from '../../../i18n/index.ts';
import type { OwnStrings } from '../../../i18n/own.ts';
import { ENCODINGS, type TextEncoding } from '../../../intake/source.ts';
import type { OwnFailure } from './state.ts';

interface OwnFailedProps {
  readonly t: OwnStrings;
  readonly locale: Locale;
  readonly failure: OwnFailure;
  retry(encoding: TextEncoding): void;
}

/** Codes whose detail is what a reader or the engine said. */
const SPOKE = new Set([
  'bad-workbook',
  'bad-json',
  'bad-parquet',
  'unreadable',
  'worker',
  'sql',
  'memory',
  'start',
  'download',
  'engine-lost',
]);

export function OwnFailed({ t, locale, failure, retry }: OwnFailedProps) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [encoding, setEncoding] = useState<TextEncoding>('gb18030');
  useEffect(() => title.current?.focus(), []);
  const { code, detail, fileName } = failure;
  const words: Readonly<Record<string, unknown>> = t;
  const engine: Readonly<Record<string, unknown>> = explore(locale);
  const ours = words[`fail-${code}`];
  const theirs = engine[`error-${code}`];
  const said = typeof ours === 'function' ? String(ours(detail)) : typeof theirs === 'string' ? theirs : '';
  return (
    <section className="own-failure" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} ref={title} tabIndex={-1}>
        {t.failed(fileName)}
      </h3>
      <p>{said}</p>
      {SPOKE.has(code) && detail !== '' && (
        <>
          <p className="label">{t.failSays}</p>
          <pre className="sql" lang="en">
            {detail}
          </pre>
        </>
      )}
      {failure.encoding && (
        <p className="own-choice">
          <label className="label" htmlFor={`${id}-encoding`}>
            {t.encoding}
          </label>
          <select
            id={`${id}-encoding`}
            value={encoding}
            onChange={({ target }) => setEncoding(ENCODINGS.find((one) => one === target.value) ?? encoding)}
          >
            {ENCODINGS.map((one) => (
              <option key={one} value={one}>
                {one.toUpperCase()}
              </option>
            ))}
          </select>{' '}
          <button type="button" className="button" onClick={() => retry(encoding)}>
            {t.readAnyway}
          </button>
        </p>
      )}
    </section>
  );
}
