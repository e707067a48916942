/** The views and commands that there are; others bring theirs. */
export const PERSPECTIVES = ['explore', 'read', 'analyse', 'admin'];
export const AREAS = ['left', 'centre', 'right', 'bottom'];

const views = new Map();
const commands = new Map();
const watchers = new Set();

/**
 * Adds a view.
 *
 * @param view id, title (a key of the catalogue), icon, places (perspective → area), load (imports its module, and gives the
 *     name of its element)
 */
export function addView(view) {
  views.set(view.id, view);
  watchers.forEach(call => call());
}

export function removeView(id) {
  views.delete(id);
  watchers.forEach(call => call());
}

export function view(id) {
  return views.get(id);
}

export function allViews() {
  return [...views.values()];
}

/** The views of a perspective that open there by themselves, by area. */
export function placed(perspective) {
  return Object.fromEntries(AREAS.map(area => [area, allViews().filter(v => v.places[perspective] === area).map(v => v.id)]));
}

/** Adds a command: id, title, key (as Ctrl+K), run, and perhaps when (whether it can be done now). */
export function addCommand(command) {
  commands.set(command.id, command);
}

export function allCommands() {
  return [...commands.values()].filter(command => command.when?.() ?? true);
}

/** Calls back when views come or go. */
export function watchViews(call) {
  watchers.add(call);
}
