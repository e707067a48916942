/** Opens what a figure rests on: every figure is a door. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { get, post } from '../shell/api.js';
import { refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { go } from '../shell/go.js';
import { say, trying } from '../shell/notices.js';
import { grading } from './grades.js';
import { told } from './ties.js';

const GRADED = 200;

/**
 * A figure that opens its evidence; without any it is only shown.
 *
 * @param of where it stands in a kept result ({ run, cell }), by which it can be quoted; or nothing
 */
export function figure(text, support, of = null) {
  const size = (support?.ties?.length ?? 0) + (support?.observations?.length ?? 0);
  return size || (support?.filter && (of || support.actors?.length))
    ? html`<button class="figure" title=${size ? t('evidence.open', size) : t('evidence.filter', support.filter)} @click=${event => { event.stopPropagation(); show(support, of); }}>${text}</button>`
    : html`${text}`;
}

/** Opens the ties that the filter and more lets through. */
export async function showTies(more) {
  const { filter } = store.state;
  const actor = [filter.actor, more.actor].filter(Boolean).join(',');
  const page = await trying(() => get('/ties', { ...store.query(), ...more, actor, limit: 1000 }));
  if (page) await show({ ties: page.rows.map(tie => tie.id) });
}

export async function show(support, of = null) {
  const { at } = store.state;
  const dialog = document.createElement('dialog');
  dialog.className = 'evidence';
  dialog.setAttribute('aria-label', t('evidence'));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  // It opens at once, and says what it waits for.
  render(html`<header><h2>${t('evidence')}</h2><button class="plain" aria-label=${t('close')} @click=${() => dialog.close()}>×</button></header><div class="scrolls"><p class="quiet">${t('loading')}</p></div>`, dialog);
  dialog.showModal();
  const ground = await trying(async () => {
    if (of) return get(`/runs/${of.run}/evidence`, { cell: of.cell });
    const ties = support.actors?.length ? (await get('/ties', { actor: support.actors.join(','), limit: 1000, at })).rows.map(tie => tie.id) : support.ties ?? [];
    return post('/evidence', { ties, observations: support.observations ?? [] }, { at });
  });
  if (!ground) dialog.close();
  if (!dialog.isConnected) return;
  draw(dialog, ground, of, null);
  grade(dialog, ground, of);
}

/** How the reports are graded is asked for once they are seen. */
async function grade(dialog, ground, of) {
  const evidence = ground.quotes.slice(0, GRADED).map(quote => quote.id).join(',');
  if (!evidence) return;
  const grades = await trying(() => get('/grades', { evidence, at: store.state.at }));
  if (grades && dialog.isConnected) {
    const by = new Map(grades.map(each => [each.evidence, each]));
    draw(dialog, ground, of, quote => by.has(quote.id) ? grading(by.get(quote.id), quote.of, async () => { await refresh(); await grade(dialog, ground, of); }) : '');
  }
}

function draw(dialog, ground, of, graded) {
  render(html`
    <header><h2>${t('evidence.of', ground.total)}</h2><span class="grow"></span>
      ${of ? html`<button id="cite" @click=${() => cite(of)}>${t('cite')}</button>` : ''}
      <button class="plain" aria-label=${t('close')} @click=${() => dialog.close()}>×</button></header>
    <div class="scrolls">
      ${ground.total > ground.ties.length + ground.observations.length ? html`<p class="quiet">${t('evidence.first', ground.ties.length + ground.observations.length)}</p>` : ''}
      ${ground.total ? '' : html`<p class="quiet">${t('evidence.nothing')}</p>`}
      ${ground.ties.map(tie => html`<article>${told(tie)}${quotes(ground, tie.id, dialog, graded)}</article>`)}
      ${ground.observations.map(seen => html`<article><p><strong>${word(seen.measure)}</strong> ${seen.subject}, ${seen.period}: ${number(seen.value)} ${seen.unit}</p>${quotes(ground, seen.id, dialog, graded)}</article>`)}
    </div>`, dialog);
}

/** A figure as one line to quote: value, unit, day, ties and origins, edition. */
async function cite(of) {
  await trying(async () => {
    const { line } = await get(`/runs/${of.run}/citation`, { cell: of.cell });
    await navigator.clipboard.writeText(line);
    say(t('cited', line));
  });
}

function quotes(ground, id, dialog, graded) {
  return ground.quotes.filter(quote => quote.of === id).map(quote => html`${quoted(quote, () => dialog.close())}${graded ? graded(quote) : ''}`);
}

/** The words of a source, with a way to where they stand, unless it is not there yet (leave is null). */
export function quoted(quote, leave = () => {}) {
  const place = quote.row !== null ? t('place.row', quote.row) : '';
  return html`
    <blockquote><p>${quote.text}</p>
      <footer>${quote.saidBy ? html`${quote.saidBy} · ` : ''}${place ? html`${place} · ` : ''}${leave ? html`<button class="link" @click=${() => { leave(); read(quote); }}>${quote.cited}</button>` : quote.cited}</footer>
    </blockquote>`;
}

/** Goes to the place in the reader. */
export function read(quote) {
  store.select('source', quote.source);
  store.place = quote.id;
  go('reader');
}
