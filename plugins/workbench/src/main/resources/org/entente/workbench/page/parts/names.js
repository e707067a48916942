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
  return String(text ?? '').replace(CODE, code => called?.get(code) ?? code);
}
