/**
 * Which kept results still hold, as this browser found out last.
 *
 * To find it out they are reckoned anew, so it is asked again only when the workspace or the plugins are not what they were.
 */
import { store } from './store.js';

const NAME = 'runs.known';

/**
 * What is known of results, by their ids.
 *
 * @param mark what it holds for
 */
export function known(mark) {
  const kept = store.preference(NAME, null);
  return new Map(kept?.mark === mark ? kept.states : []);
}

/** Adds what was found out. */
export function learn(mark, states) {
  const all = known(mark);
  states.forEach(({ id, state, why }) => all.set(id, { id, state, why }));
  store.prefer(NAME, { mark, states: [...all] });
  return all;
}

/** A plugin may be another one under the same version. */
export function doubt() {
  store.prefer(NAME, undefined);
}
