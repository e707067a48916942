/** The parts of the frame, one after the other, for those who use no mouse. */
const REGIONS = [
  ['.activities', '[aria-pressed="true"]'],
  ['entente-filterbar', 'input'],
  ['entente-area:not([hidden])', '[role="tab"][aria-selected="true"]'],
  ['entente-statusbar', 'button'],
];

/** Goes to the next part, or to the one before; from a tab one goes on into its view by Tab. */
export function step(by) {
  const regions = REGIONS.flatMap(([region, first]) => [...document.querySelectorAll(region)].map(each => [each, each.querySelector(first)]))
    .filter(([, first]) => first);
  const now = regions.findIndex(([region]) => region.contains(document.activeElement));
  const next = now < 0 ? (by > 0 ? 0 : regions.length - 1) : (now + by + regions.length) % regions.length;
  regions[next][1].focus();
}
