/* Demo tool: shows the widgets of the page as of another instant, by the attribute `now` of <wco-event>. */
(() => {
  const tool = document.querySelector('#time-machine');
  const form = document.querySelector('#time-machine-form');
  const field = document.querySelector('#time-machine-at');
  const said = document.querySelector('#time-machine-said');
  const buttons = tool.querySelectorAll('button[data-at]');
  const { timeZone, place } = tool.dataset;

  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const sentence = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' });

  /** How far the zone's clocks are ahead of UTC at an instant, in minutes. */
  const minutesAhead = (instantMs) => {
    const part = {};
    for (const { type, value } of clock.formatToParts(instantMs)) part[type] = Number(value);
    const shown = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
    return Math.round((shown - instantMs) / 60_000);
  };

  /** A time on the zone's clocks, YYYY-MM-DDTHH:MM, as a date-time with its offset. */
  const withOffset = (local) => {
    const asUtcMs = Date.parse(`${local}Z`);
    // The offset is looked up twice: the first guess may lie on the other side of a change of the clocks.
    const ahead = minutesAhead(asUtcMs - minutesAhead(asUtcMs) * 60_000);
    const digits = (count) => String(Math.trunc(Math.abs(count))).padStart(2, '0');
    return `${local}:00${ahead < 0 ? '-' : '+'}${digits(ahead / 60)}:${digits(ahead % 60)}`;
  };

  const wanted = () => {
    const at = new URLSearchParams(location.search).get('at') ?? '';
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at) && !Number.isNaN(Date.parse(`${at}Z`)) ? at : '';
  };

  const show = () => {
    const local = wanted();
    const now = local && withOffset(local);
    for (const event of document.querySelectorAll('wco-event')) {
      if (now) event.setAttribute('now', now);
      else event.removeAttribute('now');
    }
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.at === local));
    if (local) field.value = local;
    said.textContent = now ? `${sentence.format(new Date(now))} in ${place}` : 'off, the clock counts';
  };

  const goTo = (local) => {
    const address = new URL(location.href);
    if (local) address.searchParams.set('at', local);
    else address.searchParams.delete('at');
    if (address.href !== location.href) history.pushState(history.state, '', address);
    show();
  };

  for (const button of buttons) button.addEventListener('click', () => goTo(button.dataset.at));
  form.addEventListener('submit', (submit) => {
    submit.preventDefault();
    if (field.value) goTo(field.value.slice(0, 16));
  });
  window.addEventListener('popstate', show);

  field.value = buttons[3].dataset.at;
  tool.open = matchMedia('(min-width: 992px)').matches;
  show();
})();
