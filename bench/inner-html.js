// What the agenda is measured against: a page that fetches the same feed and puts the same text in by one innerHTML, as
// one would write it for this one page, in one language, trusting the feed.
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (character) => escapes[character]);
const english = (text) => escape(typeof text === 'string' ? text : text.en);

const feed = await (await fetch('/feed.json')).json();
const { timeZone } = feed.event;
const byId = (items) => new Map(items.map((item) => [item.id, item]));
const [rooms, tracks, speakers] = [feed.rooms, feed.tracks, feed.speakers].map(byId);
const trackIndexes = new Map(feed.tracks.map(({ id }, index) => [id, index]));

const remembered = (make) => {
  const values = new Map();
  return (key) => {
    if (!values.has(key)) values.set(key, make(key));
    return values.get(key);
  };
};
const formatter = (options) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  return remembered((instant) => format.format(new Date(instant)).replace(',', ''));
};
const time = formatter({ hour: '2-digit', minute: '2-digit' });
const longDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
const languageNames = new Intl.DisplayNames('en-GB', { type: 'language' });
const languages = remembered((tags) => [...new Set(tags.split(','))].map((tag) => languageNames.of(tag)).join(', '));
const kindNames = { 'round-table': 'Round table', lightning: 'Lightning talk' };
const kindName = (kind) => kindNames[kind] ?? kind[0].toUpperCase() + kind.slice(1);

function personText({ speaker, role }) {
  const { prefix, name } = speakers.get(speaker);
  const whole = (prefix ? `${english(prefix)}\u00a0` : '') + english(name);
  return role && role !== 'speaker' ? `${whole} (${role})` : whole;
}

function sessionMarkup({ id, title, kind, start, end, room, track, people, languages: spoken, interpretation = [] }) {
  const more = people.length - 3;
  const facts = [kindName(kind), languages([...spoken, ...interpretation].join())];
  return (
    `<li class="session upcoming scheduled track-${trackIndexes.get(track)}">` +
    `<div class="time"><time datetime="${start}">${time(start)}–${time(end)}</time></div>` +
    `<div class="body"><h3 class="session-title"><a href="?wco-session=${id}">${english(title)}</a></h3>` +
    `<p>${people.slice(0, 3).map(personText).join(', ')}${more > 0 ? ` and ${more} more` : ''}</p>` +
    `<p class="facts muted">${english(rooms.get(room).name)}\u00a0· ` +
    `<span class="track">${english(tracks.get(track).name)}</span>\u00a0· ${facts.join('\u00a0· ')}</p>` +
    '</div></li>'
  );
}

const days = new Map();
for (const session of [...feed.sessions].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
  const day = session.start.slice(0, 10);
  if (!days.has(day)) days.set(day, new Map());
  const groups = days.get(day);
  if (!groups.has(session.start)) groups.set(session.start, []);
  groups.get(session.start).push(session);
}

const links = [...days.keys()].map((day) => `<a href="?wco-day=${day}">${shortDay(day)}</a>`);
const dayMarkup = ([day, groups]) => `<section class="day">
  <h2 class="day-title">${longDay(day)}</h2>
  ${[...groups.values()].map((group) => `<ol class="group">${group.map(sessionMarkup).join('')}</ol>`).join('')}
</section>`;

document.querySelector('main').innerHTML = `<div class="base">
  <div class="head">
    <nav aria-label="Days">${links.join('')}<a href="?wco-day=all" aria-current="true">All days</a></nav>
    <p class="zone muted small">Times in Central European Time (UTC+1)</p>
  </div>
  <div class="${feed.sessions.length > 200 ? 'long' : ''}">${[...days].map(dayMarkup).join('')}</div>
</div>`;
