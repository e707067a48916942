/** Actors and systems by their names and ids, as the workbench knows them. */
import { get } from '../shell/api.js';
import { store } from '../shell/store.js';
import { t } from '../shell/texts.js';

/** Whoever a name, its beginning or an id may mean, the best first; null if nobody can say. */
export function known(text, what) {
  return get('/known', { text, what, at: store.state.at }).catch(() => null);
}

/** Those of them who are called just so; one whose id it is, is meant whatever others are called. */
export function alike(found, text) {
  const same = name => name.toLowerCase() === text.toLowerCase();
  const own = found.find(each => same(each.id));
  return own ? [own] : found.filter(each => same(each.name) || same(each.title));
}

/** Why an id is none: nobody knows it, or it is a name that several have; null where all is well, or if nobody can say. */
export async function misnamed(id, what) {
  const found = await known(id, what);
  if (!found || found.some(each => each.id === id)) return null;
  const several = alike(found, id);
  return several.length > 1 ? t('wrong.several', id, several.map(each => `${each.title} (${each.id})`).join(', ')) : t('wrong.actor', id);
}
