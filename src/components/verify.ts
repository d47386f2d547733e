/** Shows the buttons of "check this number". What they run comes with the first press: a page nobody checks stays light. */
const section = document.querySelector<HTMLElement>('#verify');
const words: Readonly<Record<string, string>> = JSON.parse(section?.dataset['verifyWords'] ?? '{}');

for (const button of section?.querySelectorAll<HTMLButtonElement>('[data-verify]') ?? []) {
  button.hidden = false;
  button.addEventListener('click', () => import('./verify-run.ts').then(({ check }) => check(button, words)));
}
