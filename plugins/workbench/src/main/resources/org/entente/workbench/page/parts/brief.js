/** A brief on a partnership for the eye: names, what is held by how firm it is, with its words, and what is doubted or not known. */
import { html } from '../lib/lit-html/lit-html.js';
import { small, spoken, t, version } from '../shell/texts.js';
import { analyzerTitle, said } from '../shell/speech.js';
import { figure } from './evidence.js';
import { inFull } from './names.js';
import { result } from './result.js';

const QUOTE = /^(.*?): “(.*)”$/s;
const ROW = / row \d+$/;

/**
 * The brief; what is not laid out as one is shown as any other result.
 *
 * @param names what actors are called, by their ids
 * @param ways what leads to other views of the same
 * @param run the kept result that it is, so that its figures can be quoted, or null
 */
export function brief({ result: value, card }, pair, names, ways, run) {
  const parts = (value.parts ?? []).map((part, index) => ({ ...part, place: index + 1 }));
  if (!parts.some(told)) return html`${result(value, 2, run ? { run, place: { next: 1 } } : null, 'brief')}${ways}`;
  const look = { names, run };
  const held = parts.filter(part => told(part) && part.rows.length);
  const nothing = parts.filter(part => told(part) && !part.rows.length);
  const [extent, ...sources] = parts.filter(part => part.kind === 'findings').flatMap(part => part.findings);
  return html`
    <p class="eyebrow">${analyzerTitle('brief', card.title)}</p>
    <h2>${pair.map(id => names.get(id) ?? id).join(' – ')}</h2>
    ${extent ? html`<p>${figure(named(said(extent.sentence, 'brief'), names), extent.support)}</p>` : ''}
    ${ways}
    <p class="deeds">${held.map(part => html`<button class="small" @click=${event => event.target.closest('.page').querySelector(`[data-part="${part.place}"]`).scrollIntoView({ block: 'start' })}>${said(part.title, 'brief')}</button>`)}</p>
    ${held.map(part => html`<section class="brief" data-part=${part.place}><h3>${said(part.title, 'brief')}</h3>
      ${part.rows.map((row, at) => entry(part, at, look))}
      ${part.notes.map(note => html`<p class="quiet">${said(note, 'brief')}</p>`)}</section>`)}
    ${nothing.length ? html`<section class="brief"><h3>${t('brief.nothing')}</h3><p class="quiet">${nothing.map(part => said(part.title, 'brief')).join(' · ')}</p></section>` : ''}
    ${sources.length ? html`<section class="brief"><h3>${t('brief.sources')}</h3><ul>${sources.map(source => html`<li>${figure(said(version(source.sentence), 'brief'), source.support)}</li>`)}</ul></section>` : ''}`;
}

function told(part) {
  return part.kind === 'table' && ['what', 'evidence', 'tie'].every(name => part.columns.some(column => column.name === name));
}

/** Who is meant by the short names in a sentence. */
function named(text, names) {
  return inFull(spoken(text), names);
}

/** What it is, how it stands, and the words that say so. */
function entry(part, at, { names, run }) {
  const columns = new Map(part.columns.map((column, index) => [column.name, index]));
  const value = name => part.rows[at][columns.get(name)];
  const door = (name, text) => figure(text, part.cells[`${at},${columns.get(name)}`] ?? part.support[at], run && { run, cell: `${part.place}/${at + 1}:${name}` });
  const doubt = value('stage') === null && value('date') === null;
  const [first, rest] = halves(value('what'), doubt);
  const [what, more] = [doubt ? said(first, 'brief') : act(first), rest.split('; ').map(act).join('; ')].map(text => named(text, names));
  const standing = ['stage', 'date', 'backing', 'grade', 'review'].filter(name => value(name) && !(name === 'review' && value(name) === 'new'));
  const [, source, quote] = QUOTE.exec(value('evidence') ?? '') ?? [null, value('evidence'), ''];
  return html`
    <article>
      <p class="what">${door('what', what)}</p>
      ${more ? html`<p class="quiet">${more}</p>` : ''}
      <p class="standing">${standing.map(name => html`<span title=${t('brief.' + name)}>${name === 'backing' ? door(name, words(value(name))) : words(value(name))}</span>`)}</p>
      ${quote && !ROW.test(source) ? html`<blockquote><p>${quote}</p></blockquote>` : ''}
      ${source ? html`<p class="standing"><span>${door('evidence', source)}</span></p>` : ''}
    </article>`;
}

/** Who with whom, and then about what, each part in the language of the page. */
function act(text) {
  const at = text.indexOf(': ');
  return at < 0 ? words(text) : text.slice(0, at + 2) + words(text.slice(at + 2));
}

function words(text) {
  return text.split(', ').map(part => small(part) ?? said(part, 'brief')).join(', ');
}

/** A doubt is told before its list of ties. */
function halves(text, doubt) {
  const at = doubt ? text.indexOf(': ') : -1;
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
}
