/** What the page does as a line for a shell. */
import { store } from '../shell/store.js';

export function command(...words) {
  return ['entente', '-w', store.state.about.folder, ...words].map(quoted).join(' ');
}

function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
