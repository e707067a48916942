/** Frozen revisions: how each is cited, what came in its place, what changed since the one before. */
import { html } from '../lib/lit-html/lit-html.js';
import { store } from '../shell/store.js';
import { t } from '../shell/texts.js';
import { say, trying } from '../shell/notices.js';

export function editions(list, at) {
  if (!list.length) return html`<p class="quiet hint">${t('editions.empty')}</p>`;
  return html`
    <section class="editions" aria-label=${t('editions')}><h3>${t('editions')}</h3>
      ${[...list].reverse().map(each => edition(each, at === each.edition.name))}</section>`;
}

function edition({ edition, citation, supersededBy }, looked) {
  const copy = () => trying(async () => { await navigator.clipboard.writeText(citation); say(t('copied')); });
  return html`
    <article class="edition">
      <p><strong>${edition.name}</strong> ${supersededBy ? html`<span class="tag" data-word="WAITING">${t('edition.superseded', supersededBy)}</span>` : ''}</p>
      <p class="citation">${citation}</p>
      <p class="deeds"><button class="small" @click=${copy}>${t('edition.copy')}</button>
        <button class="small" @click=${() => store.set({ at: looked ? '' : edition.name })}>${looked ? t('history.now') : t('edition.look')}</button></p>
      ${edition.notes ? html`<details><summary>${t('edition.notes')}</summary><p class="notes">${edition.notes}</p></details>` : ''}
    </article>`;
}
