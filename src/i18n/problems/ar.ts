// Not yet reviewed by a native reader.
import type { Facts, ProblemWords } from './problem-words.js';

const lost = ({ loses }: Facts) =>
  loses === 'item' ? ' لن يُعرض العنصر الذي ينتمي إليه.' : loses === 'value' ? ' جرى تجاهله.' : '';

/** What comes from the feed is set apart, so that the direction of its letters does not upset the sentence. */
const apart = (value: string) => `«\u2068${value}\u2069»`;

const day = 'يوم مثل \u20682020-11-11\u2069';
const instant = 'تاريخ ووقت مع الفارق عن التوقيت العالمي، مثل \u20682020-11-11T14:00:00+01:00\u2069';
const text = 'نص، أو نصوص بحسب اللغة مثل \u2068{"en": "Welcome", "ar": "أهلًا"}\u2069';

const ar: ProblemWords = {
  language: 'ar',
  forms: {
    string: 'نص بين علامتي اقتباس',
    url: 'عنوان ويب (https أو http)، أو عنوان منسوب إلى ملف البيانات',
    contactUrl: 'عنوان يبدأ بـ https أو http أو mailto أو tel، أو عنوان منسوب إلى ملف البيانات',
    id: 'معرّف: نص لا يزيد على 255 حرفًا',
    pollId: 'معرّف من 1 إلى 64 من الحروف A–Z a–z أو الأرقام أو «_» أو «-»',
    language: 'رمز لغة مثل en أو fr أو pt-BR',
    text,
    longText: text,
    number: 'عدد ضمن حدوده، دون علامتي اقتباس',
    count: 'عدد صحيح، 0 أو أكثر، دون علامتي اقتباس',
    boolean: 'true أو false، دون علامتي اقتباس',
    srcset: 'صور مع عروضها، مثل \u2068"small.jpg 400w, large.jpg 800w"\u2069',
    timeZone: 'منطقة زمنية مثل Europe/Brussels',
    country: 'رمز بلد من حرفين كبيرين، مثل BE',
    color: 'لون مثل \u2068#0a6\u2069 أو \u2068#00aa66\u2069',
    day,
    instant,
    instantOrDay: `${instant}، أو ${day}`,
    instantOrDayOrMonth: `${instant}، أو ${day}، أو شهر مثل \u20682020-11\u2069`,
    instantOrManual: `${instant}، أو \u2068"manual"\u2069`,
    list: 'قائمة بين قوسين مربعين \u2068[ … ]\u2069',
    object: 'كائن بين قوسين معقوفين \u2068{ … }\u2069',
  },
  problems: {
    unreachable: ({ url, cause, insecure }) => ({
      what: cause
        ? `تعذّر الوصول إلى ${apart(url)} (\u2068${cause}\u2069).`
        : `تعذّر على المتصفح تحميل ${apart(url)}، وهو لا يخبر الصفحة بالسبب.`,
      wayOut: cause
        ? 'تحقق من العنوان ومن الشبكة ومن أن الخادم يعمل.'
        : insecure
          ? 'الصفحة آمنة (https) وملف البيانات غير آمن (http)، وهذا ما ترفضه المتصفحات: انشر الملف عبر https.'
          : 'الأسباب المحتملة: خادم الملف لا يرسل الترويسة \u2068Access-Control-Allow-Origin: *\u2069 اللازمة لملف على نطاق آخر؛ أو العنوان خاطئ؛ أو الخادم متوقف؛ أو العنوان غير وارد في connect-src ضمن \u2068Content-Security-Policy\u2069 للصفحة؛ أو مانع إعلانات. افتح العنوان في علامة تبويب مستقلة: إن ظهر الملف فالترويسة هي الناقصة.',
    }),
    offline: ({ url }) => ({
      what: `لا يوجد اتصال بالشبكة، فلم يُحمَّل ${apart(url)}.`,
      wayOut: 'سيُحمَّل فور عودة الاتصال.',
    }),
    timeout: ({ url }) => ({
      what: `لم يرسل الخادم ${apart(url)} في الوقت المحدد.`,
      wayOut: 'حاول لاحقًا. وإن بقي بطيئًا فضع الملف على خادم كملف عادي.',
    }),
    'http-status': ({ url, status }) => ({
      what: `أجاب الخادم بالرمز ${status} بدلًا من الملف ${apart(url)}.`,
      wayOut:
        status === '404' || status === '410'
          ? 'تحقق من العنوان: لا يوجد ملف كهذا.'
          : status === '401' || status === '403'
            ? 'يجب أن يكون الملف مقروءًا للجميع دون كلمة مرور.'
            : 'حاول لاحقًا؛ وإن استمر ذلك فاسأل المسؤول عن الخادم.',
    }),
    'too-large': ({ url }) => ({
      what: `حجم ${apart(url)} أكبر من 20 ميغابايت.`,
      wayOut: 'اذكر الصور بعناوينها بدلًا من وضعها في الملف، واحذف ما لا يُعرض.',
    }),
    'html-instead': ({ url }) => ({
      what: `${apart(url)} صفحة ويب (HTML) أو XML، وليس ملف بيانات.`,
      wayOut:
        'الأسباب المحتملة: العنوان عنوان صفحة، أو الخادم يعرض صفحة خطأ، أو يطلب تسجيل الدخول. افتح العنوان في نافذة خاصة: ينبغي أن يظهر نص يبدأ بـ \u2068{\u2069.',
    }),
    truncated: ({ url, line, column }) => ({
      what: `ينتهي ${apart(url)} قبل أوانه، عند السطر ${line}، العمود ${column}.`,
      wayOut: 'ارفع الملف كاملًا من جديد؛ وإن كان برنامج يكتبه فتأكد من أنه يستبدله دفعة واحدة.',
    }),
    'not-json': ({ url, line, column, found }) => ({
      what: `${apart(url)} ليس JSON صحيحًا: تعذّرت قراءة السطر ${line}، العمود ${column}${found && ` عند ${apart(found)}`}.`,
      wayOut: 'ابحث قبله مباشرة عن فاصلة زائدة أو ناقصة، أو عن علامة اقتباس داخل نص، وهي تُكتب \u2068\\"\u2069.',
    }),
    'byte-order-mark': () => ({
      what: 'يبدأ الملف بعلامة ترتيب البايتات، وهي حرف غير مرئي. وقد قُرئ مع ذلك.',
      wayOut: 'احفظه بترميز UTF-8 بدلًا من «UTF-8 with BOM».',
    }),
    'content-type': ({ found }) => ({
      what: `يسمّي الخادم الملف ${apart(found)}. وقد قُرئ مع ذلك.`,
      wayOut: 'اجعل الخادم يرسله بالنوع application/json.',
    }),
    redirected: ({ url, found }) => ({
      what: `يحوّل ${apart(url)} إلى ${apart(found)}، وهذا يكلّف كل زائر وقتًا.`,
      wayOut: 'اذكر العنوان الجديد في الصفحة.',
    }),
    'invalid-utf-8': ({ found }) => ({
      what: `الملف غير مكتوب بترميز UTF-8. وقد قُرئ بترميز ${found}، فقد تكون بعض الحروف خاطئة.`,
      wayOut: 'احفظه بترميز UTF-8.',
    }),
    'invalid-feed-url': ({ url }) => ({
      what: `${apart(url)} ليس عنوانًا.`,
      wayOut: 'اكتب عنوان الملف، مثل \u2068https://example.org/feed.json\u2069، في السمة feed.',
    }),
    'unknown-format': ({ found }) => ({
      what: `لا يوجد تنسيق باسم ${apart(found)}.`,
      wayOut: 'احذف السمة feed-format أو صحّح اسمها.',
    }),
    'not-shared': ({ url }) => ({
      what: `لا يسمح خادم ${apart(url)} لصفحات المواقع الأخرى بقراءته.`,
      wayOut:
        'اجعله يرسل الترويسة \u2068Access-Control-Allow-Origin: *\u2069، إلا إذا كانت الأدوات على ذلك الموقع نفسه فقط.',
    }),
    'not-a-feed': ({ url }) => ({
      what: `${url ? apart(url) : 'الملف'} مكتوب بصيغة JSON لكنه ليس ملف فعالية: لا فعالية فيه ولا جلسات ولا متحدثين ولا رعاة ولا استطلاعات.`,
      wayOut: 'تحقق من العنوان، وقارن الملف بالملف النموذجي.',
    }),
    'unknown-version': ({ found, expected }) => ({
      what: `يذكر الملف أنه من الإصدار ${apart(found)}، والإصدار المعروف هو ${expected} فقط. وقد قُرئ مع ذلك.`,
      wayOut: `اكتب \u2068"version": ${expected}\u2069، أو استخدم إصدارًا أحدث من الأدوات.`,
    }),
    missing: (facts) => ({
      what: `الحقل ${apart(facts.field)} ناقص.${facts.loses === 'item' ? lost(facts) : ''}`,
      wayOut: `أضف ${apart(facts.field)}.`,
    }),
    'null-value': (facts) => ({
      what: `قيمة ${apart(facts.field)} هي null.${lost(facts)}`,
      wayOut: facts.loses === 'nothing' ? 'احذف الحقل أو املأه.' : 'املأ الحقل.',
    }),
    'empty-value': (facts) => ({
      what: `الحقل ${apart(facts.field)} فارغ.${lost(facts)}`,
      wayOut: facts.loses === 'nothing' ? 'احذف الحقل أو املأه.' : 'املأ الحقل.',
    }),
    'wrong-type': (facts) => ({
      what: `قيمة ${apart(facts.field)} هي ${apart(facts.found)}، وليست من نوع القيم المطلوب هنا.${lost(facts)}`,
      wayOut: `المطلوب: ${facts.expected}.`,
    }),
    'wrong-form': (facts) => ({
      what: `قيمة ${apart(facts.field)} هي ${apart(facts.found)}، وليست بالصيغة المطلوبة هنا${
        facts.loses === 'nothing' ? '، لكن أمكن فهمها' : ''
      }.${lost(facts)}`,
      wayOut: `المطلوب: ${facts.expected}.`,
    }),
    'unknown-value': ({ field, found, expected }) => ({
      what: `قيمة ${apart(field)} هي ${apart(found)}، وليست من القيم المعروفة. جرى تجاهلها.`,
      wayOut: `اكتب إحدى القيم: \u2068${expected}\u2069.`,
    }),
    'too-long': (facts) => ({
      what: `الحقل ${apart(facts.field)} أطول من ${facts.expected} حرف.${
        facts.loses === 'nothing' ? ' قُطع عند هذا الحد.' : lost(facts)
      }`,
      wayOut: 'اختصره.',
    }),
    'out-of-range': (facts) => ({
      what: `قيمة ${apart(facts.field)} هي ${apart(facts.found)}، وهي أصغر أو أكبر من المسموح.${lost(facts)}`,
      wayOut: /^-?\d/.test(facts.expected) ? `اكتب عددًا لا يقل عن ${facts.expected}.` : `المطلوب: ${facts.expected}.`,
    }),
    'unsafe-url': (facts) => ({
      what: `قيمة ${apart(facts.field)} هي ${apart(facts.found)}، وهي عنوان من نوع غير آمن في صفحة.${lost(facts)}`,
      wayOut: `المطلوب: ${facts.expected}.`,
    }),
    'unknown-time-zone': ({ found }) => ({
      what: `لا توجد منطقة زمنية باسم ${apart(found)}. تُعرض الأوقات بالتوقيت العالمي.`,
      wayOut: 'اكتب اسمًا من قائمة IANA، مثل Europe/Brussels أو Africa/Nairobi.',
    }),
    'unknown-language': ({ found, expected }) => ({
      what: `${apart(found)} ليس رمز لغة. جرى تجاهل النص الذي تحته.`,
      wayOut: `المطلوب: ${expected}.`,
    }),
    'repeated-id': ({ found }) => ({
      what: `المعرّف ${apart(found)} مستخدم لعنصر سابق في القائمة نفسها. يُعرض العنصر السابق وحده.`,
      wayOut: 'أعطِ كل عنصر في القائمة معرّفًا خاصًا به.',
    }),
    'unknown-reference': ({ field, found, expected }) => ({
      what: `يشير ${apart(field)} إلى ${apart(found)}، ولا يوجد معرّف كهذا في ${apart(expected)}. جرى تجاهله.`,
      wayOut: `صحّح المعرّف، أو أضف العنصر إلى ${apart(expected)}؛ وإن كان موجودًا فيه فمشكلة أخرى تمنع عرضه.`,
    }),
    'end-before-start': ({ field, found, expected }) => ({
      what: `تقع قيمة ${apart(field)} (\u2068${found}\u2069) قبل البداية (\u2068${expected}\u2069). جرى تجاهلها.`,
      wayOut: 'صحّح إحداهما؛ وانتبه إلى تغيّر اليوم عند منتصف الليل وإلى الفارق عن التوقيت العالمي.',
    }),
    'poll-without-options': () => ({
      what: 'لا خيارات في هذا الاستطلاع. لن يُعرض.',
      wayOut:
        'أضف إليه \u2068"options"\u2069، أو اجعل \u2068"kind"\u2069 هو \u2068"rating"\u2069 أو \u2068"text"\u2069.',
    }),
    'html-in-text': ({ field, found }) => ({
      what: `يحتوي ${apart(field)} على HTML مثل ${apart(found)}. يُعرض كما هو مع الأقواس.`,
      wayOut: 'اكتب نصًا عاديًا؛ وفي النصوص الطويلة يمكن استخدام Markdown للخط العريض والقوائم والروابط.',
    }),
    'unknown-field': ({ field, expected }) => ({
      what: `لا أحد يقرأ ${apart(field)}: لا يوجد حقل كهذا هنا.`,
      wayOut: expected ? `هل تقصد ${apart(expected)}؟` : 'احذفه أو صحّح اسمه.',
    }),
    'unlikely-url': ({ field, found, expected }) => ({
      what: `قيمة ${apart(field)} هي ${apart(found)}، وهي تقود إلى ملف مجاور لملف البيانات.`,
      wayOut: `اكتب ${apart(expected)} إن كان هذا هو المقصود.`,
    }),
    'more-problems': ({ count }) => ({
      what: `عدد المشكلات الأخرى: ${count}.`,
      wayOut: 'أصلح هذه أولًا، ثم افحص من جديد.',
    }),
    'unknown-filter-value': ({ attribute, found }) => ({
      what: `لا شيء في الملف يطابق ${apart(found)}${attribute && ` في السمة ${apart(attribute)}`}، فلا يُعرض شيء له.`,
      wayOut: 'اكتب معرّفًا من الملف، أو اسمًا كما ورد فيه.',
    }),
    'invalid-attribute': ({ attribute, found, expected }) => ({
      what: `القيمة ${apart(found)} ليست من قيم السمة ${apart(attribute)}. جرى تجاهلها.`,
      wayOut: expected ? `الممكن: \u2068${expected}\u2069.` : 'صحّحها أو احذف السمة.',
    }),
  },
};

export default ar;
