/** Finds the command that a key means. */
import { allCommands } from './registry.js';

const TYPING = 'input, textarea, select, [contenteditable]';

/** Keys that are no typing, wherever they are pressed. */
const ANYWHERE = /^(Alt\+.+|Ctrl\+K|(Shift\+)?F\d+)$/;

export function keys(workbench) {
  document.addEventListener('keydown', event => {
    const key = written(event);
    const typing = event.target.closest?.(TYPING);
    const command = allCommands().find(each => each.key === key);
    if (!command || (typing && !ANYWHERE.test(key))) return;
    event.preventDefault();
    command.run(workbench);
  });
}

function written(event) {
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push('Ctrl');
  if (event.altKey) parts.push('Alt');
  if (event.shiftKey) parts.push('Shift');
  parts.push(event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return parts.join('+');
}
