/** Line icons, drawn with the colour of the text. */
import { html, svg } from '../lib/lit-html/lit-html.js';

const PATHS = {
  explore: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.5 8.5l-2 5-5 2 2-5z',
  read: 'M4 5c3-1 6-1 8 1 2-2 5-2 8-1v13c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v13',
  analyse: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  admin: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  command: 'M5 8l4 4-4 4M12 17h7',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15.5 15.5L20 20',
  folder: 'M3 7h6l2 2h10v10H3z',
  history: 'M4 12a8 8 0 1 0 3-6.2M4 4v4h4M12 8v4l3 2',
  problems: 'M12 4L3 20h18zM12 10v5M12 17v1',
  jobs: 'M12 4v3M12 17v3M4 12h3M17 12h3M6.3 6.3l2.1 2.1M15.6 15.6l2.1 2.1M6.3 17.7l2.1-2.1M15.6 8.4l2.1-2.1',
  sources: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  partnerships: 'M9 7a5 5 0 1 0 0 10A5 5 0 0 0 9 7zM15 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
  ties: 'M10 14l4-4M8 12l-2 2a3 3 0 0 0 4 4l2-2M16 12l2-2a3 3 0 0 0-4-4l-2 2',
  network: 'M6 6m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M18 8m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M9 18m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 6.500l8 1M7 8l1.500 8M16.500 9.500l-6 7',
  map: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  timeline: 'M3 12h18M7 8v8M12 9v6M17 7v10',
  matrix: 'M4 4h16v16H4zM4 10h16M4 15h16M10 4v16M15 4v16',
  figures: 'M4 19l5-6 4 3 7-9M4 21h16',
  dossier: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  plugins: 'M9 4v4M15 4v4M6 8h12v4a6 6 0 0 1-12 0zM12 18v3',
  sql: 'M5 6c0-3 14-3 14 0v12c0 3-14 3-14 0zM5 6c0 3 14 3 14 0M5 12c0 3 14 3 14 0',
  changes: 'M7 4v14M4 15l3 3 3-3M17 20V6M14 9l3-3 3 3',
  contradictions: 'M4 8h10M11 5l3 3-3 3M20 16H10M13 13l-3 3 3 3',
  identity: 'M8 8m-3 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0M3 19c0-6 10-6 10 0M17 8v8M13 12h8',
  preferences: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3',
  export: 'M5 13v6h14v-6M12 15V4M8 8l4-4 4 4',
  view: 'M4 5h16v14H4zM4 9h16',
};

export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name] ?? PATHS.view} />`}</svg>`;
}
