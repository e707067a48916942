/** The commands of the frame itself. */
import { store } from './store.js';
import { LANGUAGES, t } from './texts.js';
import { PERSPECTIVES, addCommand, allViews } from './registry.js';
import { get, post } from './api.js';
import { go } from './go.js';
import { refresh } from './events.js';
import { say, trying } from './notices.js';
import { announce } from '../parts/deeds.js';
import { step } from './regions.js';

export function offerCommands(workbench) {
  addCommand({ id: 'palette', title: 'command.palette', key: 'Ctrl+K', run: () => workbench.querySelector('entente-palette').show('') });
  PERSPECTIVES.forEach((name, index) => addCommand({
    id: 'perspective.' + name,
    title: 'perspective.' + name,
    key: `Alt+${index + 1}`,
    run: () => store.set({ perspective: name, view: '' }),
  }));
  addCommand({ id: 'region.next', title: 'command.region.next', key: 'F6', run: () => step(1) });
  addCommand({ id: 'region.back', title: 'command.region.back', key: 'Shift+F6', run: () => step(-1) });
  addCommand({ id: 'layout.reset', title: 'command.reset', run: () => workbench.reset() });
  addCommand({ id: 'filter.clear', title: 'command.clear', key: 'Alt+Backspace', run: () => store.set({ filter: {} }) });
  addCommand({ id: 'filter.focus', title: 'command.filter', key: 'Ctrl+F', run: () => document.querySelector('#filter-text')?.focus() });
  addCommand({ id: 'theme', title: 'command.theme', key: 'Alt+T', run: theme });
  for (const [language, name] of Object.entries(LANGUAGES)) {
    addCommand({ id: 'language.' + language, title: `${t('preferences.language')}: ${name}`, run: () => { store.prefer('language', language); location.reload(); } });
  }
  addCommand({ id: 'undo', title: 'command.undo', key: 'Ctrl+Z', run: () => history('undo') });
  addCommand({ id: 'redo', title: 'command.redo', key: 'Ctrl+Shift+Z', run: () => history('redo') });
  addCommand({ id: 'address', title: 'command.address', run: async () => {
    await navigator.clipboard.writeText(location.href);
    say(t('copied'));
  } });
  applyTheme();
  store.watch(['preferences'], applyTheme);
}

/** A command for each view, made when the palette is opened, since views come and go. */
export function viewCommands() {
  return allViews().map(view => ({
    id: 'view.' + view.id,
    title: view.title,
    kind: t('view'),
    run: () => go(view.id),
  }));
}

/** Takes back, or does again, what the page shows as the latest: while a newer revision is made ready nobody has seen that one. */
async function history(what) {
  await trying(async () => {
    const log = await get('/history');
    const revision = await post('/history/' + what, { seen: log[what] ?? 0 });
    announce(revision);
    await refresh();
  });
}

function theme() {
  const order = ['system', 'light', 'dark'];
  store.prefer('theme', order[(order.indexOf(chosenTheme()) + 1) % order.length]);
  applyTheme();
}

/** What this browser has chosen, or else what was chosen for all. */
function chosenTheme() {
  return store.preference('theme', '') || store.state.preferences.theme || 'system';
}

export function applyTheme() {
  const theme = chosenTheme();
  if (theme !== 'system') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  window.dispatchEvent(new Event('themechange'));
}
