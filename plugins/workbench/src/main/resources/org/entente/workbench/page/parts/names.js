const YEARS = /\{(\d{4}(?:,\d{4})+)\}/g;
const CODE = /\b[A-Z]{3}\b/g;

/** What actors are called, by their ids; asked for once for each revision. */
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { keep, kept } from './kept.js';

export function names() {
  const { revision, at } = store.state;
  const state = `${revision} ${at}`;
  return kept('names', state) ?? keep('names', state, get('/actors', { at })
    .then(actors => new Map(actors.map(actor => [actor.id, actor.title])), () => new Map()));
}

/** A line that calls countries by their codes, with their names instead. */
export function inFull(text, called) {
  return String(text ?? '').replace(YEARS, (all, years) => spans(years.split(',').map(Number))).replace(CODE, code => called?.get(code) ?? code);
}

/** Years as people tell them: 2015–2018, 2020. */
function spans(years) {
  const parts = [];
  for (const year of years) {
    const last = parts.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else parts.push([year, year]);
  }
  return parts.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}
