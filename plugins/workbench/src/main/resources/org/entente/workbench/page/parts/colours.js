/** The colours of the style sheet, for what is drawn on a canvas. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = name => style.getPropertyValue('--' + name).trim();
  return {
    text: of('text'),
    quiet: of('quiet'),
    line: of('line'),
    back: of('back'),
    back2: of('back3'),
    accent: of('accent'),
    palette: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'].map(of),
  };
}
