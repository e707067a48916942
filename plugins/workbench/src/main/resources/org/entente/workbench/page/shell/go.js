/** Goes to a view, or to something in one. */
import { store } from './store.js';

export function go(view) {
  store.set({ view });
  document.querySelector('entente-workbench')?.open(view);
}

/** Shows all about something. */
export function dossier(kind, id) {
  store.select(kind, id);
  go('dossier');
}
