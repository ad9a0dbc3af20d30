import { bestTag } from '../domain/localized-text.js';
import type { Problem } from '../feed/problem.js';

/** What a feed will show. */
export interface FeedSummary {
  readonly name: string;
  readonly timeZone: string;
  readonly sessions: number;
  readonly withoutTime: number;
  /** `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
  readonly speakers: number;
  readonly sponsors: number;
  readonly polls: number;
}

/** Words of the command that checks a feed. */
export interface CheckWords {
  readonly severities: Readonly<Record<Problem['severity'], string>>;
  readonly place: (line: number, column: number) => string;
  readonly nothingWrong: string;
  readonly unreadable: string;
  readonly counts: (counts: Readonly<Record<Problem['severity'], number>>) => string;
  readonly summary: (summary: FeedSummary) => string;
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** A number with its noun; `#` stands for the number. */
function counting(language: string) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count: number, forms: Forms) =>
    (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}

/** From the first day to the last, or the one day. */
function daySpan(language: string, days: readonly string[]): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  const [first, last] = [new Date(days[0]!), new Date(days.at(-1)!)];
  return format.formatRange(first, last);
}

function english(): CheckWords {
  const count = counting('en');
  const list = new Intl.ListFormat('en-GB');
  return {
    severities: { error: 'error', warning: 'warning', hint: 'hint' },
    place: (line, column) => `line ${line}, column ${column}`,
    nothingWrong: 'Nothing is wrong with this feed.',
    unreadable: 'Nothing of it can be shown.',
    counts: ({ error, warning, hint }) =>
      `${list.format([
        count(error, { one: '# error', other: '# errors' }),
        count(warning, { one: '# warning', other: '# warnings' }),
        count(hint, { one: '# hint', other: '# hints' }),
      ])}.`,
    summary: ({ name, timeZone, sessions, withoutTime, days, speakers, sponsors, polls }) => {
      const when = days.length
        ? ` on ${count(days.length, { one: '# day', other: '# days' })} (${daySpan('en-GB', days)}, ${timeZone})`
        : '';
      const open = withoutTime ? `, ${withoutTime} of them without a time` : '';
      const parts = [
        count(sessions, { one: '# session', other: '# sessions' }) + when + open,
        count(speakers, { one: '# speaker', other: '# speakers' }),
        count(sponsors, { one: '# sponsor', other: '# sponsors' }),
        count(polls, { one: '# poll', other: '# polls' }),
      ];
      return `Shown: ${[...(name ? [`“${name}”`] : []), ...parts].join('; ')}.`;
    },
  };
}

function french(): CheckWords {
  const count = counting('fr');
  const list = new Intl.ListFormat('fr');
  return {
    severities: { error: 'erreur', warning: 'avertissement', hint: 'conseil' },
    place: (line, column) => `ligne ${line}, colonne ${column}`,
    nothingWrong: 'Ce flux est sans défaut.',
    unreadable: 'Rien ne peut en être affiché.',
    counts: ({ error, warning, hint }) =>
      `${list.format([
        count(error, { one: '# erreur', other: '# erreurs' }),
        count(warning, { one: '# avertissement', other: '# avertissements' }),
        count(hint, { one: '# conseil', other: '# conseils' }),
      ])}.`,
    summary: ({ name, timeZone, sessions, withoutTime, days, speakers, sponsors, polls }) => {
      const when = days.length
        ? ` sur ${count(days.length, { one: '# jour', other: '# jours' })} (${daySpan('fr', days)}, ${timeZone})`
        : '';
      const open = withoutTime ? `, dont ${withoutTime} sans horaire` : '';
      const parts = [
        count(sessions, { one: '# séance', other: '# séances' }) + when + open,
        count(speakers, { one: '# intervenant', other: '# intervenants' }),
        count(sponsors, { one: '# sponsor', other: '# sponsors' }),
        count(polls, { one: '# sondage', other: '# sondages' }),
      ];
      return `Sera affiché : ${[...(name ? [`« ${name} »`] : []), ...parts].join(' ; ')}.`;
    },
  };
}

/** Not yet reviewed by a native reader. */
function arabic(): CheckWords {
  const count = counting('ar');
  return {
    severities: { error: 'خطأ', warning: 'تحذير', hint: 'نصيحة' },
    place: (line, column) => `السطر ${line}، العمود ${column}`,
    nothingWrong: 'لا عيب في هذا الملف.',
    unreadable: 'لا يمكن عرض شيء منه.',
    counts: ({ error, warning, hint }) =>
      [
        count(error, { zero: 'لا أخطاء', one: 'خطأ واحد', two: 'خطآن', few: '# أخطاء', other: '# خطأ' }),
        count(warning, { zero: 'لا تحذيرات', one: 'تحذير واحد', two: 'تحذيران', few: '# تحذيرات', other: '# تحذيرًا' }),
        count(hint, { zero: 'لا نصائح', one: 'نصيحة واحدة', two: 'نصيحتان', few: '# نصائح', other: '# نصيحة' }),
      ].join('، ') + '.',
    summary: ({ name, timeZone, sessions, withoutTime, days, speakers, sponsors, polls }) => {
      const dayCount = () => count(days.length, { one: 'يوم واحد', two: 'يومين', few: '# أيام', other: '# يومًا' });
      const when = days.length ? ` في ${dayCount()} (${daySpan('ar', days)}، \u2068${timeZone}\u2069)` : '';
      const open = withoutTime ? `، منها ${withoutTime} بلا موعد` : '';
      const parts = [
        count(sessions, { zero: 'لا جلسات', one: 'جلسة واحدة', two: 'جلستان', few: '# جلسات', other: '# جلسة' }) +
          when +
          open,
        count(speakers, { zero: 'لا متحدثين', one: 'متحدث واحد', two: 'متحدثان', few: '# متحدثين', other: '# متحدثًا' }),
        count(sponsors, { zero: 'لا رعاة', one: 'راعٍ واحد', two: 'راعيان', few: '# رعاة', other: '# راعيًا' }),
        count(polls, {
          zero: 'لا استطلاعات',
          one: 'استطلاع واحد',
          two: 'استطلاعان',
          few: '# استطلاعات',
          other: '# استطلاعًا',
        }),
      ];
      return `سيُعرض: ${[...(name ? [`«\u2068${name}\u2069»`] : []), ...parts].join('؛ ')}.`;
    },
  };
}

const words = { en: english, fr: french, ar: arabic };

/** The words for a reader of `language`; English where it is not among ours. */
export function checkWords(language: string): CheckWords {
  return words[(bestTag(Object.keys(words), language) ?? 'en') as keyof typeof words]();
}
