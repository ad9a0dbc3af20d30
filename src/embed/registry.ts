/** Where the code of each element is. One line a widget: the build makes its script files, the loader finds its tags. */
export const registry: Readonly<Record<string, () => Promise<unknown>>> = {
  'wco-event': () => import('../widgets/event/index.js'),
  'wco-agenda': () => import('../widgets/agenda/index.js'),
  'wco-speaker-grid': () => import('../widgets/speaker-grid/index.js'),
  'wco-sponsor-wall': () => import('../widgets/sponsor-wall/index.js'),
  'wco-countdown': () => import('../widgets/countdown/index.js'),
  'wco-poll': () => import('../widgets/poll/index.js'),
};
