/** Opens what a figure rests on: every figure is a door. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { post } from '../shell/api.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { go } from '../shell/go.js';
import { trying } from '../shell/notices.js';
import { told } from './ties.js';

/** A figure that opens its evidence; without any it is only shown. */
export function figure(text, support) {
  const size = (support?.ties?.length ?? 0) + (support?.observations?.length ?? 0);
  return size
    ? html`<button class="figure" title=${t('evidence.open', size)} @click=${event => { event.stopPropagation(); show(support); }}>${text}</button>`
    : html`${text}`;
}

export async function show(support) {
  const ground = await trying(() => post('/evidence', { ties: support.ties ?? [], observations: support.observations ?? [] }, { at: store.state.at }));
  if (!ground) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'evidence';
  dialog.setAttribute('aria-label', t('evidence'));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  render(html`
    <header><h2>${t('evidence.of', ground.total)}</h2><button class="plain" aria-label=${t('close')} @click=${() => dialog.close()}>×</button></header>
    <div class="scrolls">
      ${ground.total > ground.ties.length + ground.observations.length ? html`<p class="quiet">${t('evidence.first', ground.ties.length + ground.observations.length)}</p>` : ''}
      ${ground.ties.map(tie => html`<article>${told(tie)}${quotes(ground, tie.id, dialog)}</article>`)}
      ${ground.observations.map(seen => html`<article><p><strong>${word(seen.measure)}</strong> ${seen.subject}, ${seen.period}: ${number(seen.value)} ${seen.unit}</p>${quotes(ground, seen.id, dialog)}</article>`)}
    </div>`, dialog);
  dialog.showModal();
}

function quotes(ground, id, dialog) {
  return ground.quotes.filter(quote => quote.of === id).map(quote => quoted(quote, () => dialog.close()));
}

/** The words of a source, with a way to where they stand. */
export function quoted(quote, leave = () => {}) {
  const place = quote.row !== null ? t('place.row', quote.row) : '';
  return html`
    <blockquote><p>${quote.text}</p>
      <footer>${quote.saidBy ? html`${quote.saidBy} · ` : ''}${place ? html`${place} · ` : ''}<button class="link" @click=${() => { leave(); read(quote); }}>${quote.cited}</button></footer>
    </blockquote>`;
}

/** Goes to the place in the reader. */
export function read(quote) {
  store.select('source', quote.source);
  store.place = quote.id;
  go('reader');
}
