import type { Finding } from './findings.en.js';

/** Belarusian. */
export const be: Readonly<Record<Finding, string>> = {
  warning: 'Нешта ў фактах нельга было прыняць як ёсць ({code}).',
  'warning.FACTS_INVALID': 'Факты прысуду немагчыма прачытаць; нічога не вылічана.',
  'warning.JURISDICTION_UNKNOWN': 'Няма набору правілаў «{jurisdiction}»; ужыты агульны.',
  'warning.TERM_UNKNOWN': 'Працягласць тэрміну невядомая, таму канец нельга назваць.',
  'warning.CHANGE_OF_UNBOUNDED_TERM': 'Змену тэрміну без працягласці нельга вылічыць; яна прапушчана.',
  'warning.DATE_INVALID': '«{value}» — не дата; гэтае значэнне прапушчана.',
  'warning.DATE_OPEN': 'Дата адкрытая з аднаго боку; вынік толькі мяжа.',
  'warning.CUSTODY_WITHOUT_DATES': 'Перыяд зняволення без дат і без ліку дзён прапушчаны.',
  'warning.ABSENCE_WITHOUT_DATES': 'Адсутнасць без дат і без ліку дзён прапушчана.',
  'warning.END_BEFORE_START': 'Перыяд сканчаецца раней, чым пачынаецца; ён прапушчаны.',
  'warning.DAYS_INVALID': 'Лік дзён не можа быць такім цэлым лікам; ён прапушчаны.',
  'warning.RATIO_INVALID': 'Каэфіцыент перыяду зняволення нечытэльны; ён прапушчаны.',
  'warning.MULTIPLIER_INVALID': 'Доля, якую змена пакідае ад тэрміну, нечытэльная; змена прапушчана.',
  'warning.TERM_INVALID': 'Тэрмін нечытэльны; ён прапушчаны.',
  'warning.LIST_INVALID': 'Спіс «{field}» нечытэльны; ён прапушчаны.',
  'warning.DUPLICATE_ID': 'Два пакаранні маюць аднолькавы ідэнтыфікатар; другое прапушчана.',
  'warning.CONVENTION_INVALID': 'Умоўнасць «{knob}» не мае такога значэння; пакінута значэнне правілаў.',
  'warning.SEVERAL_EFFECTS': 'Змена мае некалькі наступстваў; ужыта толькі першае.',
  'warning.CHANGE_WITHOUT_EFFECT': 'Наступства змены не запісана; тэрмін пакінуты без змен.',
  'warning.UNKNOWN_REFERENCE': 'Факт спасылаецца на пакаранне, якога няма сярод запісаных; спасылка прапушчана.',
  'warning.CHAIN_LOOP': 'Пакаранні ідуць адно за адным па крузе; круг разарваны.',
  'warning.MODE_AND_REFERENCE': 'Пакаранне названа наступным за іншым, але спосаб складання кажа іншае.',
  'warning.AGGREGATE_NOT_STATED': 'Пакаранні часткова складзены, а агульны тэрмін, прызначаны судом, не запісаны.',
  'warning.OVERLAPPING_RATIOS': 'Два перыяды зняволення перасякаюцца і лічацца па-рознаму.',
  'warning.NO_START': 'Нішто з запісанага не кажа, калі пачынаецца тэрмін.',
  'warning.RELEASE_BEFORE_CUSTODY': 'Вызваленне раней за зняволенне.',
  'warning.CUSTODY_AFTER_RELEASE': 'Перыяд зняволення працягваецца пасля вызвалення.',
  'warning.DEATH_BEFORE_RELEASE': 'Смерць раней за вызваленне.',
  'warning.OFFICIAL_END_DIFFERS':
    'Афіцыйны канец ({official}) адрозніваецца ад вылічанага ({computed}); паказаны афіцыйны.',
  'warning.MONTH_TOO_SHORT':
    'У апошнім месяцы няма чысла, з якога пачаўся тэрмін; побач з канцом паказаны іншы прыняты дзень.',
  'warning.CUSTODY_CONTINUES': 'Лічыцца, што зняволенне працягваецца з {from}.',
  'warning.CUSTODY_END_UNEXPLAINED':
    'Нішто з запісанага не кажа, чаму зняволенне скончылася раней за тэрмін; не лічыцца, што яно працягваецца з {from}.',
  'warning.CUSTODY_JOINED': 'Два перыяды з няпэўнымі датамі паміж імі прыняты за адзін.',
  'warning.GAP_NOT_COUNTED': 'Час паміж двума перыядамі зняволення не ўлічаны.',
  'warning.START_FROM_SENTENCE': 'Зняволенне не запісана; тэрмін лічыцца ад прысуду.',
  'warning.ANCHOR_UNKNOWN': 'Дзень, ад якога лічаць правілы, невядомы; узяты іншы вядомы дзень.',
  'warning.REGIME_UNKNOWN': 'Рэжым невядомы; лепшы каэфіцыент, які ён мог бы даць, не ўжыты.',
  'warning.NO_RATIO_RULE': 'Ніводнае правіла не кажа, як лічыць гэта зняволенне; дзень прыняты за дзень.',
  'warning.RATIO_ASKED':
    'Правілы не вызначаюць, колькі лічыцца дзень гэтага зняволення: ад {low} да {high}; вынік толькі мяжа.',
  'warning.GRAVITY_UNKNOWN':
    'Цяжкасць злачынства невядомая, таму права на {kind, select, PAROLE_ELIGIBLE {ўмоўна-датэрміновае вызваленне} MILDER_PUNISHMENT_ELIGIBLE {мякчэйшае пакаранне} other {палёгку}} нельга пацвердзіць.',
  'warning.CONVERSION_INVALID': 'Немагчыма прачытаць, у што змена ператварае тэрмін; змена прапушчана.',
  'warning.REPORTED_INVALID': 'Немагчыма прачытаць, што крыніца кажа пра вяху; гэта прапушчана.',
  'warning.CHANGE_BEFORE_SENTENCE': 'Змена датавана раней за пакаранне, якое яна змяняе.',
  'warning.DAYS_DIFFER': 'Лік дзён ({days, number}) не адпавядае датам, паміж якімі {dated, number}; узятыя даты.',
  'warning.REPORTED_DIFFERS': 'Крыніца называе {stated}, а вылічана {computed}; паказаны вылічаны дзень.',
  'warning.REPORTED_NOT_COMPUTED': 'Крыніца называе вяху, якую з запісанага вылічыць нельга.',
  'warning.ORDER_MAY_APPLY':
    'Калектыўнае рашэнне ад {on} ({source}) магло закрануць гэты тэрмін; запісаў пра гэта няма.',
  'warning.FORCE_BEFORE_SENTENCE': 'Прысуд нібыта ўступіў у сілу раней, чым быў вынесены.',
  'warning.RATE_GRAVITY_UNKNOWN':
    'Цяжкасць злачынства невядомая; лепшы каэфіцыент, які яна магла б даць, не выкарыстаны.',
  step: '{op}: {after}.',
  'step.START':
    'Тэрмін лічыцца ад {after}: {basis, select, CUSTODY {першы дзень зняволення} SENTENCE {дзень прысуду} FORCE {дзень уступлення ў сілу} other {вядомы дзень}}.',
  'step.CREDIT_DAYS': 'Зняволенне, вядомае толькі лікам дзён ({days, number}), пераносіць канец на {after}.',
  'step.CREDIT':
    'Зняволенне ад {from} да {to} (не ўключаючы гэты дзень) лічыцца з каэфіцыентам {ratio}: канец зрушваецца на {distance, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}: {after}.',
  'step.GAP':
    'Ад {from} да {to} (не ўключаючы гэты дзень) зняволенне не лічыцца: канец зрушваецца на {distance, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}: {after}.',
  'step.ABSENCE_DAYS':
    'Адсутнасць ({days, plural, one {# дзень} few {# дні} many {# дзён} other {# дня}}) пераносіць канец на {after}.',
  'step.CONVERTED':
    'Рашэнне ад {on} пераводзіць рэшту тэрміну з каэфіцыентам {numerator}/{denominator}: канец пераходзіць на {after}.',
  'step.WHOLE_CREDIT': 'Каб залічаныя дні былі цэлымі, канец пераходзіць на {after}.',
  'step.SERVED_BEFORE': 'Адбытае да пачатку тэрміну завяршае яго {after}.',
  'step.WHOLE_DAY': 'Дзень, што завяршае тэрмін, скончаны {after}.',
  'step.NOT_BEFORE_SENTENCE': 'Залік перавышае тэрмін; ён завершаны ў дзень прысуду, {after}.',
  'step.TERM': 'Тэрмін ({term}), адлічаны ад {before}, завершаны {after}.',
  'step.SUPERSEDED': 'Пазнейшае рашэнне ад {on} замяняе гэты канец; тэрмін зноў лічыцца з {after}.',
  'step.CHANGE_DAY': 'Канец не можа быць раней за рашэнне, якое яго змяніла: {after}.',
  'step.REPORTED': 'Паводле прынятай умоўнасці гэта {after}.',
  'step.MONTHS_DIFFER': 'Месяцы розныя па даўжыні, таму ад іншага дня паміж імі гэта можа быць ужо {after}.',
  'step.OFFICIAL_END': 'Паказаны афіцыйны канец: {after}.',
};
