import type { FurtherLocale } from '../../strings.js';

// NOT YET REVIEWED by a native reader of Arabic.
//
// Names of events and sessions stand after a colon or between « »: their gender is not known, so no verb agrees with them.
const ar: FurtherLocale = () => ({
  speakers: {
    label: 'المتحدّثون',
    failed: 'تعذّر تحميل قائمة المتحدّثين.',
    empty: 'سيظهر المتحدّثون هنا فور الإعلان عنهم.',
    sessions: 'الجلسات',
    links: 'الروابط',
    others: 'آخرون',
    role: {
      speaker: 'المتحدّثون',
      moderator: 'مديرو الحوار',
      panellist: 'المشاركون في الحوار',
      host: 'المضيفون',
      chair: 'الرؤساء',
    },
    link: { website: 'الموقع الإلكتروني', blog: 'مدوّنة', video: 'فيديو', email: 'البريد الإلكتروني' },
  },
  sponsors: {
    label: 'الرعاة',
    failed: 'تعذّر تحميل قائمة الرعاة.',
    empty: 'سيظهر الرعاة هنا فور الإعلان عنهم.',
    booth: 'زيارة الجناح',
    contacts: 'للقائنا',
    website: 'الموقع الإلكتروني',
    kind: { sponsor: 'الرعاة', host: 'المضيف', partner: 'الشركاء', exhibitor: 'العارضون' },
  },
  countdown: {
    label: 'العدّ التنازلي',
    failed: 'تعذّر تحميل الموعد.',
    empty: 'سيظهر الموعد هنا فور تحديده.',
    untilStart: (event, when) => `حتى افتتاح ${event}، ${when}`,
    untilSession: (session, when) => `حتى بدء «${session}»، ${when}`,
    untilEnd: (event, when) => `حتى ختام ${event}، ${when}`,
    untilMoment: (when) => `حتى ${when}`,
    untilNext: (when) => `حتى ${when}`,
    untilLabelled: (label, when) => `${label}، ${when}`,
    passed: (when) => `حان الموعد: ${when}.`,
    onNow: 'الآن',
    next: 'التالي',
    break: 'استراحة',
    endsIn: (time) => `الوقت المتبقي: ${time}`,
    startsAt: (time) => `البداية في ${time}`,
    over: (event) => `انتهت أعمال ${event}. شكرًا لمشاركتكم.`,
    postponed: (event) => `تأجيل: ${event}. سيُعلن عن موعد جديد.`,
    cancelled: (event) => `إلغاء: ${event}.`,
    nextEvent: 'الحدث القادم',
    recordings: 'التسجيلات',
  },
});

export default ar;
