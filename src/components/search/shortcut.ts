/** Whether "/" leads to the search box: a single key that does something must be possible to switch off (WCAG 2.1.4). */
const KEY = 'kedu-slash';

export function shortcutWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true; // storage refused: the key works, as it does for everybody at first
  }
}

/** Remembers the wish on this device; returns whether it could be remembered. */
export function wishShortcut(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
    return true;
  } catch {
    return false;
  }
}
