/**
 * How wide the columns of a table are: as wide as what stands in them, as far as there is room. Where there is less, those give way that
 * are `least` wide or more; where there is more, it is shared by `grow`. A column with `drawn` fills whatever it is given.
 */
const GROWN = 1.5;

/**
 * The widths in pixels.
 *
 * @param needs how wide what stands in each column is, as far as it was seen
 * @param room what there is for all of them
 * @param rem how wide a rem is
 */
export function widths(columns, needs, room, rem) {
  const needed = columns.map(({ least = 6, drawn }, index) => (drawn ? least * rem : needs[index] ?? least * rem));
  const floors = columns.map(({ least = 6 }, index) => Math.min(least * rem, needed[index]));
  const left = room - sum(needed);
  if (left < 0) return filled(floors, needed, room);
  const shares = columns.map(({ grow = 1 }) => grow);
  const all = sum(shares) || 1;
  return needed.map((width, index) => width + left * shares[index] / all);
}

/** What is left beyond the least widths, in equal parts until each column has what it needs. */
function filled(floors, needed, room) {
  const found = [...floors];
  let left = Math.max(0, room - sum(floors));
  let open = [...found.keys()].filter(index => needed[index] > found[index]);
  while (left > 0.5 && open.length) {
    const part = left / open.length;
    for (const index of open) {
      const by = Math.min(part, needed[index] - found[index]);
      found[index] += by;
      left -= by;
    }
    open = open.filter(index => needed[index] - found[index] > 0.5);
  }
  return found;
}

/** How wide what stands in the cells of some rows is, whether it is cut or not; what was wider before stays so. */
export function needs(rows, before, range) {
  const found = [...before];
  for (const row of rows) {
    [...row.children].forEach((cell, index) => {
      if (!cell.firstChild) return;
      range.selectNodeContents(cell);
      found[index] = Math.max(found[index] ?? 0, Math.ceil(range.getBoundingClientRect().width + GROWN));
    });
  }
  return found;
}

function sum(list) {
  return list.reduce((all, each) => all + each, 0);
}
