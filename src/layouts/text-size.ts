/**
 * The large-text version: a switch, remembered on this device. The stylesheet does the rest. Without this script the
 * switch stays invisible, since it could not work; the browser's own text size and zoom always do.
 */
const KEY = 'kedu-text';
const root = document.documentElement;

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'large';
  } catch {
    return false; // storage refused: the switch still works on this page
  }
}

function set(large: boolean): void {
  if (large) root.dataset['text'] = 'large';
  else delete root.dataset['text'];
  for (const button of document.querySelectorAll('.text-size')) button.setAttribute('aria-pressed', String(large));
}

function toggle(): void {
  const large = root.dataset['text'] !== 'large';
  set(large);
  try {
    if (large) localStorage.setItem(KEY, 'large');
    else localStorage.removeItem(KEY);
  } catch {
    // Not remembered then.
  }
}

set(remembered());
for (const button of document.querySelectorAll('.text-size')) {
  button.addEventListener('click', toggle);
  button.classList.add('ready');
}

export {};
