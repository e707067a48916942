/** Points of the history that can be named: editions, names and the latest revisions, as options of a list. */
import { html } from '../lib/lit-html/lit-html.js';

const LATEST = 20;

export function points(log, editions) {
  return html`
    ${editions.map(({ edition }) => html`<option value=${edition.name}>${edition.day}</option>`)}
    ${log.entries.flatMap(({ names, revision }) => names.map(name => html`<option value=${name}>${revision.what}</option>`))}
    ${log.entries.slice(0, LATEST).map(({ revision }) => html`<option value=${String(revision.number)}>${revision.what}</option>`)}`;
}
