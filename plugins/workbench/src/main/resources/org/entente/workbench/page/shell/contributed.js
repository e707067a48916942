/** Gives the elements that plugins bring their names. */
import { t } from './texts.js';

const names = new Map();

/**
 * The name of the element whose class a module exports by default.
 *
 * A name is given but once in the life of a page, also when a plugin goes and comes again; so each class has one of its own.
 */
export function named(id, { default: element }) {
  if (!(element?.prototype instanceof HTMLElement)) throw new Error(t('view.none'));
  if (!names.has(element)) {
    const name = `entente-${id}-${names.size + 1}`;
    customElements.define(name, element);
    names.set(element, name);
  }
  return names.get(element);
}
