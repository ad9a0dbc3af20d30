import { plural, type Locale } from '../strings.js';

// NOT YET REVIEWED by a native reader of Arabic.
//
// Names of events and sessions stand after a colon or between « »: their gender is not known, so no verb agrees with them.
const ar: Locale = (formats) => {
  type Forms = Parameters<typeof plural>[3];
  const count = (n: number, forms: Forms) => plural(formats, 'ar', n, forms);
  return {
    language: 'ar',
    direction: 'rtl',
    common: {
      tryAgain: 'إعادة المحاولة',
      asOf: (time) => `حتى الساعة ${time}`,
      stale: 'تعذّر تحميل نسخة أحدث.',
      close: 'إغلاق',
      loading: 'جارٍ التحميل…',
      noFeed: 'لا شيء لعرضه بعد: لا يحدّد هذا الجزء من الصفحة مصدر بيانات لأي حدث.',
      plainProgramme: 'البرنامج بصيغة مبسّطة',
      timesIn: (zone, offset) => `المنطقة الزمنية: ${zone} (${offset})`,
      problems: (n) =>
        count(n, {
          zero: 'لا مشكلات في البيانات',
          one: 'مشكلة واحدة في البيانات',
          two: 'مشكلتان في البيانات',
          few: '# مشكلات في البيانات',
          many: '# مشكلة في البيانات',
          other: '# مشكلة في البيانات',
        }),
    },
    agenda: {
      label: 'البرنامج',
      failed: 'تعذّر تحميل البرنامج.',
      empty: 'سيظهر البرنامج هنا فور نشره.',
      days: 'الأيام',
      allDays: 'كل الأيام',
      today: 'اليوم',
      withoutTime: 'يُعلن الموعد لاحقًا',
      now: 'الآن',
      people: 'المشاركون',
      resources: 'وثائق وروابط',
      watchLive: 'شاهد البث المباشر',
      watchRecording: 'شاهد التسجيل',
      sessionPage: 'صفحة هذه الجلسة',
      register: 'التسجيل',
      previously: 'سابقًا',
      moreSessions: (n) =>
        count(n, {
          zero: 'لا جلسات أخرى',
          one: 'جلسة أخرى',
          two: 'جلستان أخريان',
          few: '# جلسات أخرى',
          many: '# جلسة أخرى',
          other: '# جلسة أخرى',
        }),
      morePeople: (n) => `و${formats.number(n)} غيرهم`,
      interpretedInto: (languages) => `الترجمة الفورية إلى: ${languages}`,
      placesLeft: (n) =>
        count(n, {
          zero: 'لم يبقَ أي مقعد',
          one: 'بقي مقعد واحد',
          two: 'بقي مقعدان',
          few: 'بقيت # مقاعد',
          many: 'بقي # مقعدًا',
          other: 'بقي # مقعد',
        }),
      placesFull: 'اكتمل العدد',
      unknownSession: 'لم تعد هذه الجلسة ضمن البرنامج.',
      sponsor: 'الراعي',
      role: {
        speaker: 'إلقاء',
        moderator: 'إدارة الحوار',
        panellist: 'مشاركة في الحوار',
        host: 'استضافة',
        chair: 'رئاسة',
      },
      kind: {
        keynote: 'كلمة رئيسية',
        panel: 'حلقة نقاش',
        'round-table': 'مائدة مستديرة',
        talk: 'محاضرة',
        workshop: 'ورشة عمل',
        lightning: 'عرض سريع',
        poster: 'ملصق علمي',
        break: 'استراحة',
        meal: 'وجبة',
        social: 'لقاء اجتماعي',
        ceremony: 'مراسم',
        other: 'غير ذلك',
      },
      status: { cancelled: 'أُلغيت', delayed: 'تأخّرت', moved: 'نُقلت' },
      resource: { slides: 'عرض تقديمي', paper: 'ورقة بحثية', handout: 'نشرة', video: 'فيديو', link: 'رابط' },
    },
  };
};

export default ar;
