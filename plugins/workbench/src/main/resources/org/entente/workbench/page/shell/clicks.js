/**
 * Clicks that hit something else than was meant: the second half of a double click whose first half took away what was clicked falls on
 * what lay beneath, where it would mark a word or press another button.
 */
const SECOND = 2;

let pressed = null;

export function guardClicks() {
  for (const kind of ['mousedown', 'click', 'dblclick']) window.addEventListener(kind, guard, { capture: true });
}

function guard(event) {
  if (event.type === 'mousedown' && event.detail < SECOND) pressed = event.target;
  if (event.detail < SECOND || !pressed || pressed === event.target || pressed.isConnected) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
