/**
 * The list of tables and columns, fetched when somebody is about to use it. Without it everything works, only nothing is
 * offered and nothing is known by its title: so it fails in silence, and is asked for again the next time.
 */
import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { QUERY_SCHEMA } from '../../addresses.ts';
import { fetchJson } from '../../query/fetching.ts';
import { Schema } from '../../workbench/schema.ts';

let kept: Promise<Schema | undefined> | undefined;

/** The list, or undefined where it can't be had or is not one. Asked for once; a failure is forgotten. */
export function loadSchema(): Promise<Schema | undefined> {
  kept ??= read().catch(() => {
    kept = undefined;
    return undefined;
  });
  return kept;
}

async function read(): Promise<Schema> {
  const folder = import.meta.env.BASE_URL.replace(/\/$/, '');
  return v.parse(Schema, await fetchJson(new URL(`${folder}${QUERY_SCHEMA}`, location.href).href));
}

/** The list once `wanted`; undefined until it is here. */
export function useSchema(wanted: boolean): Schema | undefined {
  const [schema, setSchema] = useState<Schema>();
  useEffect(() => {
    if (!wanted || schema !== undefined) return;
    let over = false;
    loadSchema().then((found) => {
      if (!over) setSchema(found);
    });
    return () => {
      over = true;
    };
  }, [wanted, schema]);
  return schema;
}
