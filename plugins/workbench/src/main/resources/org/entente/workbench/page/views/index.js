/** The views that come with the workbench: one line each. */
import { addView } from '../shell/registry.js';

const VIEWS = [
  ['sources', { explore: 'left', read: 'left' }],
  ['changes', { explore: 'centre' }],
  ['partnerships', { explore: 'centre' }],
  ['ties', { explore: 'centre' }],
  ['network', { explore: 'centre', analyse: 'right' }],
  ['map', { explore: 'centre' }],
  ['timeline', { explore: 'centre' }],
  ['matrix', { explore: 'centre' }],
  ['dossier', { explore: 'right', read: 'right' }],
  ['reader', { read: 'centre' }],
  ['problems', { read: 'right' }],
  ['analyses', { analyse: 'centre' }],
  ['contradictions', { read: 'centre', analyse: 'centre' }],
  ['identity', { read: 'centre' }],
  ['sql', { analyse: 'centre' }],
  ['export', { analyse: 'centre' }],
  ['figures', { analyse: 'centre' }],
  ['history', { admin: 'right' }],
  ['plugins', { admin: 'centre' }],
  ['preferences', { admin: 'right' }],
  ['jobs', { admin: 'bottom' }],
];

export function offerViews() {
  for (const [id, places] of VIEWS) {
    addView({ id, title: 'view.' + id, icon: id === 'reader' ? 'read' : id === 'analyses' ? 'analyse' : id, places, load: async () => { await import(`./${id}.js`); return 'entente-' + id; } });
  }
}
