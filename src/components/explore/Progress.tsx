/** What is being waited for: bytes, the start, or the query; with the time, which is for the eye only. */
import { useEffect, useState } from 'react';
import type { ExploreStrings } from '../../i18n/explore.ts';
import type { EngineState } from '../../query/types.ts';
import { megabytes } from './words.ts';

interface ProgressProps {
  readonly t: ExploreStrings;
  readonly state: EngineState;
  readonly running: boolean;
}

export function Progress({ t, state, running }: ProgressProps) {
  const text = { idle: '', loading: t.loading, starting: t.starting, reviving: t.reviving, ready: '', failed: '' };
  const waiting = text[state.phase];
  return (
    <div className="explore-progress">
      {waiting === '' && !running && state.phase === 'idle' && <p className="note">{t.firstCost}</p>}
      {waiting !== '' && (
        <p className="note">
          <span role="status">{waiting}</span>{' '}
          {state.phase === 'loading' && (
            <>
              <progress max={Math.max(state.total, 1)} value={state.loaded} aria-label={t.loading} />{' '}
              <span className="explore-bytes">{t.loaded(megabytes(state.loaded), megabytes(state.total))}</span>
            </>
          )}
        </p>
      )}
      {running && <Clock t={t} />}
    </div>
  );
}

/** Counts while a query runs. Not announced: a reader who can't see it would hear nothing else. */
function Clock({ t }: { readonly t: ExploreStrings }) {
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => setMs(performance.now() - began), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="note explore-clock" aria-hidden="true">
      {t.running} {t.seconds((ms / 1000).toFixed(1))}
    </p>
  );
}
