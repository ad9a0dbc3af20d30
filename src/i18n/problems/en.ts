import type { Facts, ProblemWords } from './problem-words.js';

const lost = ({ loses }: Facts) =>
  loses === 'item' ? ' What it belongs to is not shown.' : loses === 'value' ? ' It is left out.' : '';

const days = 'a day such as 2020-11-11';
const instant = 'a date and time with its offset from UTC, such as 2020-11-11T14:00:00+01:00';
const text = 'a text, or texts by language such as {"en": "Welcome", "fr": "Bienvenue"}';

const en: ProblemWords = {
  language: 'en',
  forms: {
    string: 'a text in quotation marks',
    url: 'a web address (https or http), or one relative to the feed',
    contactUrl: 'an address that begins with https, http, mailto or tel, or one relative to the feed',
    id: 'an id: a text of at most 255 characters',
    pollId: 'an id of 1 to 64 letters A–Z a–z, digits, “_” or “-”',
    language: 'a language tag such as en, fr or pt-BR',
    text,
    longText: text,
    number: 'a number within its limits, without quotation marks',
    count: 'a whole number, 0 or more, without quotation marks',
    boolean: 'true or false, without quotation marks',
    srcset: 'pictures with their widths, such as "small.jpg 400w, large.jpg 800w"',
    timeZone: 'a time zone such as Europe/Brussels',
    country: 'a country code of two capital letters, such as BE',
    color: 'a colour such as #0a6 or #00aa66',
    day: days,
    instant,
    instantOrDay: `${instant}, or ${days}`,
    instantOrDayOrMonth: `${instant}, ${days}, or a month such as 2020-11`,
    instantOrManual: `${instant}, or "manual"`,
    list: 'a list in square brackets, [ … ]',
    object: 'an object in curly brackets, { … }',
  },
  problems: {
    unreachable: ({ url, cause, insecure }) => ({
      what: cause
        ? `${url} could not be reached (${cause}).`
        : `The browser could not fetch ${url}. It does not tell a page why.`,
      wayOut: cause
        ? 'Check the address and the network, and whether the server is up.'
        : insecure
          ? 'The page is secure (https) and the feed is not (http), which browsers refuse: serve the feed by https.'
          : 'Likely causes: the server of the feed does not send the header “Access-Control-Allow-Origin: *”, which a feed on another domain needs; the address is wrong; the server is down; the page’s Content-Security-Policy lacks the address in connect-src; an ad blocker. Open the address in a tab of its own: if the feed appears there, the header is missing.',
    }),
    offline: ({ url }) => ({
      what: `There is no network connection, so ${url} could not be fetched.`,
      wayOut: 'It is fetched as soon as the connection is back.',
    }),
    timeout: ({ url }) => ({
      what: `The server did not send ${url} in time.`,
      wayOut: 'Try again later. If it stays slow, put the feed on a server as a plain file.',
    }),
    'http-status': ({ url, status }) => ({
      what: `The server answered ${status} instead of the feed ${url}.`,
      wayOut:
        status === '404' || status === '410'
          ? 'Check the address: there is no such file.'
          : status === '401' || status === '403'
            ? 'The feed has to be readable by everybody, without a password.'
            : 'Try again later; if it stays, ask whoever runs the server.',
    }),
    'too-large': ({ url }) => ({
      what: `${url} is larger than 20 MB.`,
      wayOut:
        'Refer to pictures by their address instead of putting them into the feed, and leave out what is not shown.',
    }),
    'html-instead': ({ url }) => ({
      what: `${url} is a web page (HTML) or XML, not a feed.`,
      wayOut:
        'Likely causes: the address is that of a page, the server shows its error page, or it asks for a login. Open the address in a private window: a text that begins with { should appear.',
    }),
    truncated: ({ url, line, column }) => ({
      what: `${url} ends too early, in line ${line}, column ${column}.`,
      wayOut: 'Upload the file again as a whole; if it is written by a program, see that it is replaced in one go.',
    }),
    'not-json': ({ url, line, column, found }) => ({
      what: `${url} is not valid JSON: line ${line}, column ${column} cannot be read${found && `, at “${found}”`}.`,
      wayOut:
        'Look for a comma too many or too few just before, or a quotation mark inside a text, which is written \\".',
    }),
    'byte-order-mark': () => ({
      what: 'The feed begins with a byte order mark, an invisible character. It was read all the same.',
      wayOut: 'Save it as “UTF-8” instead of “UTF-8 with BOM”.',
    }),
    'content-type': ({ found }) => ({
      what: `The server calls the feed “${found}”. It was read all the same.`,
      wayOut: 'Let the server send it as “application/json”.',
    }),
    redirected: ({ url, found }) => ({
      what: `${url} leads on to ${found}, which costs every visitor time.`,
      wayOut: 'Name the new address in the page.',
    }),
    'invalid-utf-8': ({ found }) => ({
      what: `The feed is not written in UTF-8. It was read as ${found}, so that letters with accents may be wrong.`,
      wayOut: 'Save it as UTF-8.',
    }),
    'invalid-feed-url': ({ url }) => ({
      what: `“${url}” is not an address.`,
      wayOut: 'Write the address of the feed, such as https://example.org/feed.json, into the attribute feed.',
    }),
    'unknown-format': ({ found }) => ({
      what: `There is no feed format “${found}”.`,
      wayOut: 'Leave the attribute feed-format out, or correct its name.',
    }),
    'not-shared': ({ url }) => ({
      what: `The server of ${url} does not allow pages of other sites to read it.`,
      wayOut:
        'Let it send the header “Access-Control-Allow-Origin: *”, unless the widgets stand on that very site only.',
    }),
    'not-a-feed': ({ url }) => ({
      what: `${url || 'The file'} is JSON, but not an event feed: it has neither an event nor sessions, speakers, sponsors or polls.`,
      wayOut: 'Check the address, and compare the file with the starter feed.',
    }),
    'unknown-version': ({ found, expected }) => ({
      what: `The feed says it is of version ${found}; only version ${expected} is known. It was read all the same.`,
      wayOut: `Write "version": ${expected}, or use newer widgets.`,
    }),
    missing: (facts) => ({
      what: `“${facts.field}” is missing.${facts.loses === 'item' ? lost(facts) : ''}`,
      wayOut: `Add “${facts.field}”.`,
    }),
    'null-value': (facts) => ({
      what: `“${facts.field}” is null.${lost(facts)}`,
      wayOut: facts.loses === 'nothing' ? 'Leave it out, or fill it.' : 'Fill it.',
    }),
    'empty-value': (facts) => ({
      what: `“${facts.field}” is empty.${lost(facts)}`,
      wayOut: facts.loses === 'nothing' ? 'Leave it out, or fill it.' : 'Fill it.',
    }),
    'wrong-type': (facts) => ({
      what: `“${facts.field}” is ${facts.found}, which is not the kind of value that belongs here.${lost(facts)}`,
      wayOut: `Write ${facts.expected}.`,
    }),
    'wrong-form': (facts) => ({
      what: `“${facts.field}” is “${facts.found}”, which is not in the form that belongs here${
        facts.loses === 'nothing' ? ', but could be understood' : ''
      }.${lost(facts)}`,
      wayOut: `Write ${facts.expected}.`,
    }),
    'unknown-value': ({ field, found, expected }) => ({
      what: `“${field}” is “${found}”, which is not one of the known values. It is ignored.`,
      wayOut: `Write one of: ${expected}.`,
    }),
    'too-long': (facts) => ({
      what: `“${facts.field}” is longer than ${facts.expected} characters.${
        facts.loses === 'nothing' ? ' It is cut there.' : lost(facts)
      }`,
      wayOut: 'Shorten it.',
    }),
    'out-of-range': (facts) => ({
      what: `“${facts.field}” is ${facts.found}, which is too small or too large.${lost(facts)}`,
      wayOut: /^-?\d/.test(facts.expected)
        ? `Write a number that is not smaller than ${facts.expected}.`
        : `Write ${facts.expected}.`,
    }),
    'unsafe-url': (facts) => ({
      what: `“${facts.field}” is “${facts.found}”, an address of a kind that is not safe in a page.${lost(facts)}`,
      wayOut: `Write ${facts.expected}.`,
    }),
    'unknown-time-zone': ({ found }) => ({
      what: `There is no time zone “${found}”. Times are shown in UTC.`,
      wayOut: 'Write a name from the IANA list, such as Europe/Brussels or Africa/Nairobi.',
    }),
    'unknown-language': ({ found, expected }) => ({
      what: `“${found}” is not a language tag. The text under it is left out.`,
      wayOut: `Write ${expected}.`,
    }),
    'repeated-id': ({ found }) => ({
      what: `The id “${found}” is already taken by an earlier item of the same list. Only that one is shown.`,
      wayOut: 'Give every item of a list an id of its own.',
    }),
    'unknown-reference': ({ field, found, expected }) => ({
      what: `“${field}” names “${found}”, but there is no such id in ${expected}. It is left out.`,
      wayOut: `Correct the id, or add the item to ${expected}; if it is there, a problem of its own keeps it from being shown.`,
    }),
    'end-before-start': ({ field, found, expected }) => ({
      what: `“${field}” (${found}) comes before the beginning (${expected}). It is left out.`,
      wayOut: 'Correct one of the two; mind the day after midnight, and the offset from UTC.',
    }),
    'poll-without-options': () => ({
      what: 'This poll has nothing to choose from. It is not shown.',
      wayOut: 'Give it "options", or make its "kind" "rating" or "text".',
    }),
    'html-in-text': ({ field, found }) => ({
      what: `“${field}” holds HTML, such as “${found}”. It is shown as it stands, brackets included.`,
      wayOut: 'Write plain text; in long texts, **bold**, lists and [links](https://example.org/) in Markdown.',
    }),
    'unknown-field': ({ field, expected }) => ({
      what: `Nobody reads “${field}”: the feed has no such field here.`,
      wayOut: expected ? `Did you mean “${expected}”?` : 'Leave it out, or correct its name.',
    }),
    'unlikely-url': ({ field, found, expected }) => ({
      what: `“${field}” is “${found}”, which leads to a file beside the feed.`,
      wayOut: `Write “${expected}”, if that is meant.`,
    }),
    'more-problems': ({ count }) => ({
      what: `There are ${count} more problems.`,
      wayOut: 'Mend these first, then look again.',
    }),
    'unknown-filter-value': ({ attribute, found }) => ({
      what: `Nothing in the feed matches “${found}”${attribute && ` of the attribute ${attribute}`}, so nothing is shown for it.`,
      wayOut: 'Write an id of the feed, or a name as the feed has it.',
    }),
    'invalid-attribute': ({ attribute, found, expected }) => ({
      what: `“${found}” is not a value of the attribute ${attribute}. It is ignored.`,
      wayOut: expected ? `Possible: ${expected}.` : 'Correct it, or leave the attribute out.',
    }),
  },
};

export default en;
