/**
 * Runs the query that yields a number and says whether it agrees with the page. The engine, 8 MB, is fetched on the first
 * press and kept for the others. The words come with the page, with {places} to fill.
 */
import { createEngine } from '../query/engine.ts';
import { missingForEngine } from '../query/support.ts';
import type { Engine, Result } from '../query/types.ts';
import { agrees, readable } from './verify-answer.ts';

/** One for all numbers of the page. */
let engine: Engine | undefined;

const filled = (words: string, places: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);

/** Checks one number: `button` stands in its block and carries what is expected. */
export async function check(button: HTMLButtonElement, words: Readonly<Record<string, string>>): Promise<void> {
  const holder = button.closest('details');
  const said = holder?.querySelector<HTMLElement>('.verify-said');
  const sql = holder?.querySelector('pre')?.textContent ?? '';
  if (said === null || said === undefined) return;
  const say = (name: string, places: Readonly<Record<string, string>> = {}): void => {
    said.dataset['state'] = name;
    said.textContent = filled(words[name] ?? '', places);
  };
  button.disabled = true;
  say('fetching');
  try {
    const missing = missingForEngine();
    if (missing !== undefined) {
      say('failed', { message: filled(words['unsupported'] ?? '', { what: missing }) });
      return;
    }
    engine ??= createEngine(import.meta.env.BASE_URL);
    const running = engine;
    const stop = running.subscribe(() => {
      const { phase } = running.state;
      if (phase === 'starting') say('starting');
      else if (phase === 'ready') say('asking');
    });
    let result: Result;
    try {
      result = await running.run(sql);
    } finally {
      stop();
    }
    const expected = button.dataset['verify'] ?? '{}';
    const found = readable(result);
    if (agrees(result, expected)) say('agrees', { found, seconds: (result.ms / 1000).toFixed(1) });
    else say('differs', { found, expected: readable(expected) });
  } catch (error) {
    say('failed', { message: error instanceof Error ? error.message : String(error) });
  } finally {
    button.disabled = false;
    button.focus();
  }
}
