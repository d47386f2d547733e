/** In the browser: shows the buttons, and fetches what they do when somebody comes near. */
import type { Outcome } from './actions.ts';

const load = () => import('./actions.ts');

function say(status: HTMLElement, { text, file }: Outcome): void {
  status.textContent = text;
  if (file === undefined) return;
  const link = document.createElement('a');
  link.href = file.address;
  link.download = '';
  link.textContent = file.label;
  status.append(link);
}

function arm(panel: HTMLElement): void {
  const status = panel.querySelector<HTMLElement>('[role=status]');
  const json = panel.querySelector('script')?.textContent;
  if (status === null || json === undefined || json === null) return;
  const failed = { text: panel.dataset['failed'] ?? '' };
  for (const event of ['pointerenter', 'focusin']) {
    // What can't be fetched ahead is fetched, and told of, on the click.
    panel.addEventListener(event, () => load().catch(() => undefined), { once: true });
  }
  let busy = false;
  for (const button of panel.querySelectorAll<HTMLElement>('[data-do]')) {
    button.addEventListener('click', async () => {
      if (busy) return;
      busy = true;
      say(status, { text: panel.dataset['working'] ?? '' });
      try {
        const { actions, read } = await load();
        const outcome = await actions.get(button.dataset['do'] ?? '')?.(read(json));
        say(status, outcome ?? failed);
      } catch {
        say(status, failed);
      }
      busy = false;
    });
  }
  for (const sheet of panel.querySelectorAll<HTMLElement>('[data-preview]')) {
    sheet.closest('details')?.addEventListener('toggle', async () => {
      if (sheet.childElementCount > 0) return;
      try {
        const { previews, read } = await load();
        const made = await previews.get(sheet.dataset['preview'] ?? '')?.(read(json));
        if (made !== undefined) sheet.replaceChildren(made);
      } catch {
        sheet.textContent = failed.text;
      }
    });
  }
  panel.hidden = false;
}

/** Frames that are shown as they will look get the host's script, as they will have it there; once, and when one is opened. */
function sizeFrames({ currentTarget }: Event): void {
  const src = currentTarget instanceof HTMLElement ? currentTarget.dataset['frame'] : undefined;
  if (src === undefined || document.querySelector(`script[src="${src}"]`) !== null) return;
  document.head.append(Object.assign(document.createElement('script'), { src }));
}

for (const shown of document.querySelectorAll('[data-frame]'))
  shown.addEventListener('toggle', sizeFrames, { once: true });
for (const panel of document.querySelectorAll<HTMLElement>('[data-report]')) arm(panel);
