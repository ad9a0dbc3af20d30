import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/parts/session-dialog/index.js';
import type { EventFeed, EventModel } from '../../../src/domain/event-model.js';
import type { WcoDialog } from '../../../src/parts/dialog/dialog.js';
import type { WcoSessionDialog } from '../../../src/parts/session-dialog/session-dialog.js';
import { readFeed } from '../../../src/feed/read-feed.js';
import { loadWords, wordsNow } from '../../../src/i18n/words.js';
import { smallFeed } from '../../support/feed-url.js';
import { resize } from '../../support/resize.js';
import { all, textOf } from '../../support/widget.js';

interface About {
  readonly lang?: string;
  readonly now?: string;
  readonly feed?: Partial<EventFeed>;
  readonly times?: Partial<typeof inNovember>;
  readonly id?: string;
}

type Session = NonNullable<EventFeed['sessions']>[number];

const pictureUrl = new URL('/stories/samples/portraits/01.svg', location.href).href;
const inNovember = { start: '2020-11-12T10:00:00+01:00', end: '2020-11-12T11:00:00+01:00' };

/** The dialog of a session of the small event, with what a test is about. */
async function dialogOf(
  about: Partial<Session>,
  { lang = 'en', now = '2020-11-01T12:00:00+01:00', feed = {}, times = inNovember, id = 'x' }: About = {},
): Promise<WcoSessionDialog> {
  await loadWords(lang);
  const sessions = [{ id: 'x', title: 'The session', ...times, ...about }];
  const model: EventModel = readFeed({ ...smallFeed, ...feed, sessions }, 'https://a.example/feed.json').model!;
  return await fixture(
    html`<wco-session-dialog
      .model=${model}
      .session=${model.sessionById.get(id)}
      .words=${wordsNow(lang)!}
      .nowMs=${Date.parse(now)}
      zone="Europe/Brussels"
    ></wco-session-dialog>`,
  );
}

const marks = (dialog: Element, selector: string) =>
  all(dialog, `${selector} bdi`).map(({ lang, dir, textContent }) => [textContent, lang, dir]);
const inSections = (dialog: Element) =>
  all(dialog, 'section').map((part) => part.textContent.replace(/\s+/g, ' ').trim());

describe('the dialog of a session', () => {
  it('marks every text that is not in the reader’s language', async () => {
    const dialog = await dialogOf(
      {
        room: 'q',
        track: 't',
        level: { en: 'Beginners' },
        tags: [{ en: 'Customs' }, { ar: 'جمارك' }],
        people: [{ speaker: 'k', role: 'moderator' }],
      },
      {
        lang: 'ar',
        feed: {
          rooms: [{ id: 'q', name: { fr: 'Salle A' } }],
          tracks: [{ id: 't', name: { ar: 'البيانات' } }],
          speakers: [
            {
              id: 'k',
              prefix: { ar: 'د.' },
              name: { en: 'Kunio Mikuriya' },
              position: { ar: 'الأمين العام' },
              organization: { en: 'World Customs Organization' },
            },
          ],
        },
      },
    );
    expect(marks(dialog, '.facts')).to.deep.equal([
      ['Salle A', 'fr', 'ltr'],
      ['Beginners', 'en', 'ltr'],
    ]);
    expect(textOf(dialog, '.facts')).to.equal('Salle A\u00a0· البيانات\u00a0· Beginners');
    expect(marks(dialog, '.tags')).to.deep.equal([['Customs', 'en', 'ltr']]);
    expect(marks(dialog, '.name')).to.deep.equal([['Kunio Mikuriya', 'en', 'ltr']]);
    expect(textOf(dialog, '.name')).to.equal('د.\u00a0Kunio Mikuriya');
    expect(marks(dialog, '.position')).to.deep.equal([['World Customs Organization', 'en', 'ltr']]);
  });

  it('says that a moved session is on now', async () => {
    const dialog = await dialogOf({ status: 'moved' }, { now: '2020-11-12T10:30:00+01:00' });
    expect(all(dialog, '.status').map(({ textContent }) => textContent)).to.deep.equal(['Now', 'Moved']);
  });

  it('shows the former room of a moved session beside the new one', async () => {
    const dialog = await dialogOf({ status: 'moved', room: 'a', previousRoom: 'b', kind: 'talk' });
    expect(textOf(dialog, '.facts')).to.equal('Room A previously Room B\u00a0· Talk');
    expect(textOf(dialog, '.facts s')).to.equal('Room B');
  });

  it('says that a session without a time is cancelled', async () => {
    const dialog = await dialogOf({ status: 'cancelled' }, { times: {} });
    expect(textOf(dialog, '.time')).to.equal('Cancelled Time to be announced');
  });

  describe('of one that is not as planned', () => {
    const previousStart = '2020-11-12T09:00:00+01:00';

    it('shows when and where it was to be, struck through', async () => {
      const dialog = await dialogOf({ status: 'moved', previousStart, previousRoom: 'b', room: 'a' });
      expect(all(dialog, 's').map((s) => s.textContent)).to.deep.equal([
        'Thursday, 12 November 2020 at 09:00',
        'Room B',
      ]);
      expect(textOf(dialog, '.time')).to.match(/^Moved previously .* 10:00–11:00/);
    });

    it('shows when it was to be, where the new time is not known yet', async () => {
      const dialog = await dialogOf({ status: 'moved', previousStart }, { times: {} });
      expect(textOf(dialog, '.time')).to.match(/^Moved previously .*09:00 Time to be announced$/);
    });

    it('shows no former time or room that is the one it has', async () => {
      const dialog = await dialogOf({
        status: 'moved',
        previousStart: inNovember.start,
        previousRoom: 'a',
        room: 'a',
      });
      expect(all(dialog, 's')).to.have.length(0);
    });

    it('says that it is late', async () => {
      expect(textOf(await dialogOf({ status: 'delayed' }), '.status')).to.equal('Delayed');
    });

    it('strikes a cancelled title, and offers nothing to do', async () => {
      const registration = { state: 'open', url: 'https://a.example/desk', left: 2 } as const;
      const dialog = await dialogOf({ status: 'cancelled', stream: 'https://a.example/live', registration });
      const [title] = all(dialog, '[part="dialog-title"]');
      expect(getComputedStyle(title!).textDecorationLine).to.equal('line-through');
      expect(all(dialog, '.actions')).to.have.length(0);
    });
  });

  it('shows a title to the letter', async () => {
    const title = '<img src=x onerror=alert(1)> & "so on"';
    const dialog = await dialogOf({ title });
    expect(textOf(dialog, '[part="dialog-title"]')).to.equal(title);
    expect(dialog.shadowRoot!.querySelector<WcoDialog>('wco-dialog')!.label).to.equal(title);
  });

  for (const [level, tags] of [
    [1, ['h1', 'h2', 'h2']],
    [2, ['h2', 'h3', 'h3']],
    [6, ['h6', 'h6', 'h6']],
  ] as const) {
    it(`has headings from level ${level} on`, async () => {
      const resources = [{ url: 'https://a.example/slides.pdf' }];
      const dialog = await dialogOf({ people: [{ speaker: 'ann' }], resources });
      dialog.level = level;
      await dialog.updateComplete;
      expect(all(dialog, 'h1, h2, h3, h4, h5, h6').map(({ localName }) => localName)).to.deep.equal(tags);
    });
  }

  it('names what it links to, and gives no other site a hold on the page', async () => {
    const dialog = await dialogOf({
      recording: 'https://a.example/recording',
      url: 'https://a.example/page',
      abstract: 'See [more](https://a.example/more).',
      resources: [
        { kind: 'slides', title: 'The slides', url: 'https://a.example/slides.pdf' },
        { kind: 'paper', url: 'https://a.example/paper.pdf' },
        { url: 'https://a.example/link' },
      ],
    });
    const links = all<HTMLAnchorElement>(dialog, 'a');
    expect(links.map(({ textContent, href }) => `${textContent}: ${href.slice(18)}`)).to.deep.equal([
      'Watch the recording: recording',
      'Page of this session: page',
      'more: more',
      'The slides: slides.pdf',
      'Paper: paper.pdf',
      'Link: link',
    ]);
    expect(new Set(links.map(({ rel }) => rel))).to.deep.equal(new Set(['noopener']));
  });

  for (const lang of ['en', 'ar']) {
    it(`fits a window of 320 px, with long words everywhere (${lang})`, async () => {
      await resize({ width: 320 });
      const long = 'Rindfleischetikettierungsüberwachungsaufgaben'.repeat(3);
      const dialog = await dialogOf(
        {
          title: long,
          subtitle: long,
          abstract: `${long}\n\n- ${long}`,
          tags: [long],
          level: long,
          people: [{ speaker: 'k', role: 'moderator' }],
          resources: [{ title: long, url: `https://a.example/${long}` }],
          sponsor: 's',
          room: 'r',
        },
        {
          lang,
          feed: {
            rooms: [{ id: 'r', name: long }],
            speakers: [{ id: 'k', name: long, position: long, organization: long }],
            sponsors: [{ id: 's', name: long, url: 'https://a.example/' }],
          },
        },
      );
      // As it is inside every widget.
      dialog.parentElement!.style.overflowWrap = 'anywhere';
      const content = dialog.shadowRoot!.querySelector('wco-dialog')!.shadowRoot!.querySelector('.content')!;
      expect(content.scrollWidth).to.be.at.most(content.clientWidth);
    });
  }

  it('offers what can be done about it, and says how many places are left', async () => {
    const registration = { state: 'open', url: 'https://a.example/desk', left: 2 } as const;
    const open = await dialogOf({ stream: 'https://a.example/live', registration });
    expect(textOf(open, '.actions')).to.equal('Watch live Register 2 places left');
    const full = await dialogOf({ registration: { ...registration, state: 'full' } });
    expect(textOf(full, '.actions')).to.equal('No places left');
    expect(all(await dialogOf({}), '.actions')).to.have.length(0);
  });

  it('names the sponsor, with a link that says what it is', async () => {
    const sponsors = [
      { id: 'acme', name: 'Acme', url: 'https://acme.example/' },
      { id: 'bare', name: 'Bare' },
    ];
    const dialog = await dialogOf({ sponsor: 'acme' }, { feed: { sponsors } });
    expect(inSections(dialog)).to.deep.equal(['Sponsor Acme']);
    const [link] = all<HTMLAnchorElement>(dialog, 'section a');
    expect([link!.href, link!.rel]).to.deep.equal(['https://acme.example/', 'sponsored noopener']);
    const bare = await dialogOf({ sponsor: 'bare' }, { feed: { sponsors } });
    expect(inSections(bare)).to.deep.equal(['Sponsor Bare']);
    expect(all(bare, 'section a')).to.have.length(0);
    expect(inSections(await dialogOf({}, { feed: { sponsors } }))).to.deep.equal([]);
  });

  it('shows the picture in a frame that is there before it, and tells its server nothing', async () => {
    const dialog = await dialogOf({ image: pictureUrl });
    const [image] = all<HTMLImageElement>(dialog, 'img');
    const { width, height } = image!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.02);
    expect([image!.alt, image!.loading, image!.referrerPolicy]).to.deep.equal(['', 'lazy', 'no-referrer']);
  });

  it('shows no frame for a picture that cannot be had', async () => {
    const dialog = await dialogOf({ image: pictureUrl });
    all(dialog, 'img')[0]!.dispatchEvent(new Event('error'));
    await dialog.updateComplete;
    expect(all(dialog, 'img')).to.have.length(0);
  });

  it('says so where the session is not in the programme any more', async () => {
    const dialog = await dialogOf({}, { id: 'gone' });
    expect(textOf(dialog, 'article')).to.equal('This session is not in the programme any more.');
    await expect(dialog).to.be.accessible();
  });

  it('is accessible with all that it can say', async () => {
    const dialog = await dialogOf({
      image: pictureUrl,
      tags: ['Customs'],
      people: [{ speaker: 'ann' }],
      status: 'moved',
      room: 'a',
    });
    await expect(dialog).to.be.accessible();
  });
});
