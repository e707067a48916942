/** A text with all that was read and is named in it, each sort by a look of its own; and the place that somebody marks in it. */
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { number, t, word } from '../shell/texts.js';
import { blocks } from './blocks.js';

export const RECORDS = ['TIE', 'OBSERVATION', 'CAPABILITY'];
export const NAMED = ['ACTOR', 'SYSTEM', 'FIGURE'];
const RUNNING = ['TEXT', 'PAGE', 'PROSE', 'QUOTES'];
const LINES = 3000;

/** A text in blocks, as it is drawn. */
export function cut(reading, claims, hidden) {
  return RUNNING.includes(reading.form) ? blocks(reading.pieces, [...reading.marks, ...reading.mentions, ...claims].filter(span => !hidden.has(span.what))) : [];
}

/**
 * The text.
 *
 * @param reading what the workbench answered
 * @param look chosen (a mark), mention and claim (those that are meant), blocks, near(index) (whether a block is drawn with its marks),
 *     choose(mark), name(mention), claimed(claim)
 */
export function prose(reading, look) {
  if (reading.form === 'NONE') return html`<p class="quiet prose">${t('reader.notext')}</p>`;
  if (reading.form === 'TABLE') return lines(reading, look);
  return html`<div class="prose ${reading.form.toLowerCase()}" lang="en" tabindex="0" role="document" aria-label=${t('reader.text')}>${look.blocks.map((block, index) => html`<div
    class="block" data-block=${index}>${look.near(index) ? block.runs.map(run => drawn(run, run.before, look)) : bare(block)}</div>`)}</div>`;
}

/** As it stands, without marks. */
function bare({ plain, start, text, runs }) {
  return plain ? html`<span data-start=${start}>${text}</span>`
    : runs.map(run => (run.head ? html`<span class="place">${run.text}</span>` : html`<span data-start=${run.start}>${run.text}</span>`));
}

function drawn(run, before, look) {
  if (run.head) return html`<span class="place">${run.text}</span>`;
  const claim = run.spans.find(span => span.what === 'CLAIM');
  if (!claim) return read(run, before, look);
  const first = !before?.spans.includes(claim);
  return html`<span class="claimed ${claim === look.claim ? 'chosen' : ''}" data-severity=${claim.severity.toUpperCase()} ?data-first=${first} title=${first ? `${word(claim.verdict)} · ${claim.about}` : nothing}
    @click=${event => event.target.closest('mark') || look.claimed(claim)}>${read(run, before, look)}</span>`;
}

function read(run, before, look) {
  const record = run.spans.find(span => span.evidence !== undefined);
  const mention = run.spans.find(span => span.evidence === undefined && span.what !== 'CLAIM');
  const inner = mention ? named(run, mention, look) : html`<span data-start=${run.start}>${run.text}</span>`;
  if (!record) return inner;
  const first = !before?.spans.includes(record);
  return html`<mark class=${record === look.chosen ? 'chosen' : ''} data-what=${record.what} data-word=${record.review} ?data-pending=${record.pending} ?data-first=${first}
    title=${first ? `${word(record.what)}${record.label ? ' · ' + word(record.label) : ''}${record.review === 'NEW' ? '' : ' · ' + word(record.review)}` : nothing}
    @click=${() => look.choose(record)}>${inner}</mark>`;
}

function named(run, mention, look) {
  const unread = mention.what === 'FIGURE' && !mention.of.length;
  const title = mention.what === 'FIGURE' ? `${number(Number(mention.title))} · ${t(unread ? 'reader.unread' : 'reader.held')}` : `${word(mention.what)} · ${mention.title}`;
  return html`<span class="mention ${mention === look.mention ? 'chosen' : ''}" data-start=${run.start} data-named=${mention.what} ?data-unread=${unread} title=${title}
    @click=${event => { event.stopPropagation(); look.name(mention); }}>${run.text}</span>`;
}

/** A table is shown as its lines, those that were read marked. */
function lines(reading, look) {
  const all = reading.pieces[0].text.split('\n');
  const read = new Map(reading.marks.map(mark => [mark.row, mark]));
  return html`<div class="prose lines" tabindex="0" role="document" aria-label=${t('reader.text')}><table><tbody>${all.slice(0, LINES).map((line, index) => {
    // The header is no row.
    const mark = read.get(index);
    return html`<tr class=${mark && mark === look.chosen ? 'chosen' : ''} @click=${() => mark && look.choose(mark)}><th scope="row">${index || ''}</th><td>${mark
      ? html`<mark data-first data-what=${mark.what} data-word=${mark.review}>${line}</mark>` : line}</td></tr>`;
  })}</tbody></table>${all.length > LINES ? html`<p class="quiet">${t('reader.lines', number(LINES), number(all.length))}</p>` : ''}</div>`;
}

const counted = new WeakMap();

function count(reading) {
  const counts = new Map();
  [reading.marks, reading.mentions].flat().forEach(({ what }) => counts.set(what, (counts.get(what) ?? 0) + 1));
  counted.set(reading, counts);
  return counts;
}

/** Which look means what, how many there are, and whether they are shown. */
export function legend(reading, hidden, turn) {
  const counts = counted.get(reading) ?? count(reading);
  const sorts = [...RECORDS, ...NAMED].filter(what => counts.has(what));
  return html`<div class="looks" role="group" aria-label=${t('reader.legend')}>${sorts.map(what => html`
    <button class="small" aria-pressed=${!hidden.has(what)} title=${t('reader.turn', word(what))} @click=${() => turn(what)}>${RECORDS.includes(what)
      ? html`<mark data-what=${what}>${word(what)}</mark>` : html`<span class="mention" data-named=${what}>${word(what)}</span>`} <span class="quiet">${number(counts.get(what))}</span></button>`)}
    ${counts.has('FIGURE') && !hidden.has('FIGURE') ? html`<span class="quiet"><span class="mention" data-named="FIGURE" data-unread>${t('reader.unread')}</span></span>` : ''}</div>`;
}

/** What is marked by mouse or keys; null where nothing of the text is. */
export function marked(container) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const text = container.querySelector('.prose');
  if (!text?.contains(range.commonAncestorContainer)) return null;
  const [start, end] = [place(range.startContainer, range.startOffset, text, false), place(range.endContainer, range.endOffset, text, true)];
  const quote = selection.toString().trim();
  return start === null || end === null || end <= start || !quote ? null : { start, end, quote };
}

function place(node, offset, text, last) {
  const leaf = node.nodeType === Node.TEXT_NODE ? node.parentElement.closest('[data-start]') : null;
  if (leaf) return Number(leaf.dataset.start) + [...node.data.slice(0, offset)].length;
  // Between elements: where the next one begins, or the one before ends.
  const leaves = [...text.querySelectorAll('[data-start]')];
  const boundary = document.createRange();
  boundary.setStart(node, offset);
  if (last) {
    const before = leaves.filter(each => boundary.comparePoint(each, each.childNodes.length) <= 0).at(-1);
    return before ? Number(before.dataset.start) + [...before.textContent].length : null;
  }
  const after = leaves.find(each => boundary.comparePoint(each, 0) >= 0);
  return after ? Number(after.dataset.start) : null;
}
