/** A dialog that tells something in passing, in the look of evidence. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { t } from '../shell/texts.js';

export function note(title, content) {
  const dialog = document.createElement('dialog');
  dialog.className = 'evidence';
  dialog.setAttribute('aria-label', title);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  // Whatever is gone to from here is behind it.
  dialog.addEventListener('click', event => { if (event.target === dialog || event.target.closest('button.link')) dialog.close(); });
  render(html`<header><h2>${title}</h2><button class="plain" aria-label=${t('close')} @click=${() => dialog.close()}>×</button></header>
    <div class="scrolls">${content}</div>`, dialog);
  dialog.showModal();
  return dialog;
}
