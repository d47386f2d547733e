/** The address of a work in this page, and what a reader of it would need besides. */
import { useEffect, useState } from 'react';
import type { Locale } from '../../../i18n/index.ts';
import { result as strings } from '../../../i18n/result.ts';
import type { OwnTableInfo } from '../../../query/own.ts';
import { fragmentFor, tooLong } from '../../../workbench/packed.ts';
import type { Work } from '../../../workbench/work.ts';

/** The whole address; undefined until it is made, and where it would be too long to be sent. */
export function useAddress({ sql, params, chart }: Work, page: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let over = false;
    fragmentFor({ sql, params, chart }).then((fragment) => {
      if (!over) setAddress(tooLong(fragment, page) ? undefined : `${page}${fragment}`);
    });
    return () => {
      over = true;
    };
  }, [sql, params, chart, page]);
  return address;
}

/** Columns that are named of a table. */
const NAMED = 30;

/** The visitor's tables that a query names, with their columns. */
export function ownTables(locale: Locale, named: readonly string[], own: readonly OwnTableInfo[]): readonly string[] {
  const t = strings(locale);
  return named.map((full) => {
    const columns = own.find(({ name }) => `own.${name}` === full)?.columns.map(({ name }) => name) ?? [];
    const shown = columns.slice(0, NAMED).join(locale === 'zh' ? '、' : ', ');
    return columns.length === 0 ? full : t.ownTable(full, columns.length > NAMED ? `${shown}……` : shown);
  });
}
