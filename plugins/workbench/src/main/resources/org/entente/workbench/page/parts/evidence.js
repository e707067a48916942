/** Opens what a figure rests on: every figure is a door. */
import { html, render } from '../lib/lit-html/lit-html.js';
import { get, post } from '../shell/api.js';
import { refresh } from '../shell/events.js';
import { store } from '../shell/store.js';
import { number, t, word } from '../shell/texts.js';
import { place } from './place.js';
import { go } from '../shell/go.js';
import { say, trying } from '../shell/notices.js';
import { note } from './note.js';
import { grading } from './grades.js';
import { told } from './ties.js';

/** Of how many reports the grades are asked for at once, and how many ties and figures an answer tells. */
const GRADED = 200;
const STEP = 100;

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
export function showTies(more) {
  const { filter } = store.state;
  const actor = [filter.actor, more.actor].filter(Boolean).join(',');
  return open(asked({ ...store.query(), ...more, actor }));
}

/** Opens the independent origins of what a filter and more lets through, each with its reports. */
export async function showOrigins(more) {
  const origins = await trying(() => get('/origins', { ...store.query(), ...more }));
  if (!origins) return;
  const counted = origins.filter(origin => origin.counts);
  const dialog = note(t('origins.of', number(counted.length)), html`<p class="quiet">${t('origins.rule')}</p>
    ${[...counted, ...origins.filter(origin => !origin.counts)].map((origin, index) => html`
      <section class="origin" aria-label=${heading(origin, index)}><h3>${heading(origin, index)} <span class="quiet">${t('origins.reports', number(origin.reports))}</span></h3>
        ${origin.quotes.map(quote => quoted(quote, () => dialog.close()))}
        ${origin.reports > origin.quotes.length ? html`<p class="quiet">${t('evidence.first', number(origin.quotes.length), number(origin.reports))}</p>` : ''}</section>`)}`);
}

function heading({ names, counts }, index) {
  return counts ? `${index + 1}. ${names.join(' · ')}` : t('origins.unknown');
}

/** Opens the ties that a question finds, whatever the filter. */
export function showFound(query) {
  return open(asked({ ...query, at: store.state.at }));
}

export function show(support, of = null) {
  const { at } = store.state;
  if (of) return open(offset => get(`/runs/${of.run}/evidence`, { cell: of.cell, offset }), of);
  if (support.actors?.length) return open(asked({ actor: support.actors.join(','), at }));
  const { ties = [], observations = [] } = support;
  return open(offset => post('/evidence', { ties, observations, offset }, { at }));
}

/** Ties that a question finds, however many. */
function asked(query) {
  return async offset => {
    const { total, rows } = await get('/ties', { ...query, offset, limit: STEP });
    return { ...await post('/evidence', { ties: rows.map(tie => tie.id) }, { at: query.at }), total, told: offset + rows.length };
  };
}

/** Opens what pages give: page(offset) tells some, how many it is in all, and how many are told by then. */
async function open(page, of = null) {
  const dialog = document.createElement('dialog');
  dialog.className = 'evidence';
  dialog.setAttribute('aria-label', t('evidence'));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  // It opens at once, and says what it waits for.
  render(html`<header><h2>${t('evidence')}</h2><button class="plain" aria-label=${t('close')} @click=${() => dialog.close()}>×</button></header><div class="scrolls"><p class="quiet">${t('loading')}</p></div>`, dialog);
  dialog.showModal();
  const ground = { total: 0, told: 0, ties: [], observations: [], quotes: [], by: new Map(), grades: new Map() };
  const more = async () => {
    if (ground.asking) return null;
    ground.asking = true;
    const next = await trying(() => page(ground.told));
    ground.asking = false;
    if (!next || !dialog.isConnected) return next;
    const { total, told, ties, observations, quotes } = next;
    Object.assign(ground, { total, told, ties: [...ground.ties, ...ties], observations: [...ground.observations, ...observations], quotes: [...ground.quotes, ...quotes] });
    quotes.forEach(quote => ground.by.set(quote.of, [...ground.by.get(quote.of) ?? [], quote]));
    draw(dialog, ground, of, more);
    grade(dialog, ground, of, more, quotes);
    return next;
  };
  if (!await more()) dialog.close();
}

/** How the reports are graded is asked for once they are seen. */
async function grade(dialog, ground, of, more, quotes) {
  for (let i = 0; i < quotes.length; i += GRADED) {
    const evidence = quotes.slice(i, i + GRADED).map(quote => quote.id).join(',');
    const grades = await trying(() => get('/grades', { evidence, at: store.state.at }));
    if (!grades || !dialog.isConnected) return;
    grades.forEach(each => ground.grades.set(each.evidence, each));
    draw(dialog, ground, of, more);
  }
}

function draw(dialog, ground, of, more) {
  const { total, told: shown, ties, observations } = ground;
  const regrade = async () => { await refresh(); await grade(dialog, ground, of, more, ground.quotes); };
  const words = id => (ground.by.get(id) ?? []).map(quote => html`${quoted(quote, () => dialog.close())}${ground.grades.has(quote.id) ? grading(ground.grades.get(quote.id), quote.of, regrade) : ''}`);
  render(html`
    <header><h2>${t('evidence.of', number(total))}</h2><span class="grow"></span>
      ${of ? html`<button id="cite" @click=${() => cite(of)}>${t('cite')}</button>` : ''}
      <button class="plain" aria-label=${t('close')} @click=${() => dialog.close()}>×</button></header>
    <div class="scrolls">
      ${total ? '' : html`<p class="quiet">${t('evidence.nothing')}</p>`}
      ${ties.map(tie => html`<article>${told(tie)}${words(tie.id)}</article>`)}
      ${observations.map(seen => html`<article><p><strong>${word(seen.measure)}</strong> ${seen.subject}, ${seen.period}: ${number(seen.value)} ${seen.unit}</p>${words(seen.id)}</article>`)}
      ${total > shown ? html`<p class="more"><span class="quiet">${t('evidence.first', number(shown), number(total))}</span> <button id="evidence-more" @click=${more}>${t('evidence.more', number(Math.min(STEP, total - shown)))}</button></p>` : ''}
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

/** The words of a source, with a way to where they stand, unless it is not there yet (leave is null). */
export function quoted(quote, leave = () => {}) {
  const where = quote.row === null ? '' : place(quote);
  return html`
    <blockquote>${quote.cells?.length ? fields(quote.cells) : html`<p>${quote.text}</p>`}
      <footer>${quote.saidBy ? html`${quote.saidBy} · ` : ''}${where ? html`${where} · ` : ''}${leave ? html`<button class="link" @click=${() => { leave(); read(quote); }}>${quote.cited}</button>` : quote.cited}</footer>
    </blockquote>`;
}

/** A row of a table by the names of its columns; what has no name belongs to what stands before it, such as a sign of doubt. */
function fields(cells) {
  const named = [];
  for (const { name, value } of cells) {
    if (name || !named.length) named.push({ name, value });
    else named.at(-1).value += value && ` ${value}`;
  }
  return html`<dl class="cells">${named.filter(({ value }) => value.trim()).map(({ name, value }) => html`<div><dt>${name || '–'}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** Goes to the place in the reader. */
export function read(quote) {
  store.select('source', quote.source);
  store.place = quote.id;
  go('reader');
}
