import { plural, type PollLocale } from '../../strings.js';

// NOT YET REVIEWED by a native reader of Arabic.
//
// Names of events and sessions stand after a colon or between « »: their gender is not known, so no verb agrees with them.
const ar: PollLocale = (formats) => {
  type Forms = Parameters<typeof plural>[3];
  const count = (n: number, forms: Forms) => plural(formats, 'ar', n, forms);
  const answers = (n: number) =>
    count(n, { one: 'إجابة واحدة', two: 'إجابتين', few: '# إجابات', many: '# إجابة', other: '# إجابة' });
  return {
    poll: {
      label: 'استطلاع',
      failed: 'تعذّر تحميل الاستطلاع.',
      empty: 'سيظهر السؤال هنا فور نشره.',
      unknownPoll: 'لا يوجد استطلاع كهذا.',
      noService: 'التصويت غير ممكن هنا: لم تُحدَّد خدمة للتصويت.',
      vote: 'صوِّت',
      changeVote: 'تغيير إجابتي',
      keepVote: 'الإبقاء على إجابتي',
      sending: 'جارٍ إرسال إجابتك…',
      voted: 'احتُسبت إجابتك.',
      yourAnswer: 'إجابتك',
      results: 'النتائج',
      option: 'الإجابة',
      votesColumn: 'الأصوات',
      shareColumn: 'النسبة',
      votes: (n) =>
        count(n, {
          zero: 'لا أصوات',
          one: 'صوت واحد',
          two: 'صوتان',
          few: '# أصوات',
          many: '# صوتًا',
          other: '# صوت',
        }),
      choose: (min, max) =>
        min === max
          ? `اختر ${answers(min)}.`
          : min > 1
            ? `اختر من ${formats.number(min)} إلى ${answers(max)}.`
            : `اختر ${answers(max)} على الأكثر.`,
      chooseOne: 'اختر إجابة أولًا.',
      upcoming: (when) => `يبدأ التصويت: ${when}.`,
      upcomingManual: 'لم يبدأ التصويت بعد.',
      closed: 'انتهى التصويت.',
      closes: (when) => `ينتهي التصويت: ${when}.`,
      resultsHidden: 'النتائج غير معلنة.',
      resultsAfterClose: 'ستظهر النتائج بعد انتهاء التصويت.',
      noVotesYet: 'لا أصوات بعد.',
      thisDevice: 'صوت واحد من كل جهاز.',
      notRemembered: 'لا تُحفظ إجابتك هنا: لن يمكن تغييرها بعد مغادرة الصفحة.',
      unsupportedKind: 'لا يمكن الإجابة هنا بعد عن هذا النوع من الأسئلة.',
      refusal: {
        away: 'خدمة التصويت لا تستجيب. إجابتك محفوظة هنا وستُرسل من جديد تلقائيًا، ولن تُحتسب إلا مرة واحدة.',
        'not-open': 'التصويت غير مفتوح حاليًا. لم تُحتسب إجابتك.',
        'already-voted': 'سبق احتساب صوت من هذا الجهاز.',
        'no-such-poll': 'لا تعرف خدمة التصويت هذا السؤال. لم تُحتسب إجابتك.',
        invalid: 'لم تفهم خدمة التصويت هذه الإجابة. أعد تحميل الصفحة ثم أجب من جديد.',
        forbidden: 'التصويت من هذه الصفحة غير مسموح به.',
        busy: 'يصوّت الآن عدد كبير جدًا من الأشخاص. إجابتك محفوظة هنا وستُرسل من جديد تلقائيًا.',
        other: 'لم تُحتسب إجابتك. أعد المحاولة بعد لحظات.',
      },
    },
  };
};

export default ar;
