/** A failure explained, once the list of tables and what reads messages are here; without them the engine speaks alone. */
import { useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../../i18n/index.ts';
import { explanation } from '../../../i18n/sql.ts';
import { offsetOf, type QueryError } from '../../../query/errors.ts';
import type { OwnTableInfo } from '../../../query/own.ts';
import { tokens } from '../../../query/statement.ts';
import type { Explanation, Fix } from '../../../workbench/sql/explain.ts';
import { loadSchema } from '../schema.ts';

export interface Explained {
  /** What is wrong, in a sentence; undefined where the engine's words are all there is. */
  readonly sentence: string | undefined;
  readonly fix: Fix | undefined;
}

type Failed = { readonly error: QueryError; readonly sql: string } | undefined;

/** Reads the failure of a tab. The same object until something changes. */
export function useExplained(failure: Failed, own: readonly OwnTableInfo[], locale: Locale): Explained {
  const [found, setFound] = useState<{ readonly of: Failed; readonly explanation: Explanation | undefined }>();
  useEffect(() => {
    if (failure === undefined) return;
    const { code, message, position } = failure.error;
    if (code !== 'sql' && code !== 'not-a-query') return;
    let over = false;
    const first = tokens(failure.sql)[0];
    const text = code === 'sql' ? message : `syntax error at or near "${message}"`;
    const offset = code === 'sql' ? position && offsetOf(failure.sql, position) : first?.start;
    Promise.all([loadSchema(), import('../../../workbench/sql/explain.ts')])
      .then(([schema, { explain }]) => {
        if (!over) setFound({ of: failure, explanation: explain(text, failure.sql, offset, schema, own) });
      })
      .catch(() => undefined);
    return () => {
      over = true;
    };
  }, [failure, own]);
  return useMemo(() => {
    const known = found !== undefined && found.of === failure ? found.explanation : undefined;
    // That a query must begin with SELECT is said already; only a nearer cure adds to it.
    const useful = failure?.error.code === 'not-a-query' && known?.fix === undefined ? undefined : known;
    const sentence = useful && explanation(useful.key, useful.args, locale);
    return { sentence, fix: useful?.fix };
  }, [failure, found, locale]);
}
