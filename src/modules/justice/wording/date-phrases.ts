import { PhraseBook } from './phrase-book.js';

/** How a date that is not one certain day is said. */
export const datePhrases = new PhraseBook({
  en: {
    about: 'about {date}',
    uncertain: '{date} (uncertain)',
    notAfter: 'not after {date}',
    notBefore: 'not before {date}',
    either: '{date} or {other}',
    unknown: 'date unknown',
  },
  be: {
    about: 'прыкладна {date}',
    uncertain: '{date} (пад пытаннем)',
    notAfter: 'не пазней за {date}',
    notBefore: 'не раней за {date}',
    either: '{date} або {other}',
    unknown: 'дата невядомая',
  },
  ru: {
    about: 'примерно {date}',
    uncertain: '{date} (под вопросом)',
    notAfter: 'не позднее {date}',
    notBefore: 'не ранее {date}',
    either: '{date} или {other}',
    unknown: 'дата неизвестна',
  },
  fr: {
    about: 'vers {date}',
    uncertain: '{date} (incertain)',
    notAfter: 'au plus tard le {date}',
    notBefore: 'pas avant le {date}',
    either: '{date} ou {other}',
    unknown: 'date inconnue',
  },
  de: {
    about: 'etwa {date}',
    uncertain: '{date} (unsicher)',
    notAfter: 'spätestens am {date}',
    notBefore: 'frühestens am {date}',
    either: '{date} oder {other}',
    unknown: 'Datum unbekannt',
  },
  pl: {
    about: 'ok. {date}',
    uncertain: '{date} (niepewne)',
    notAfter: 'nie później niż {date}',
    notBefore: 'nie wcześniej niż {date}',
    either: '{date} lub {other}',
    unknown: 'data nieznana',
  },
  fa: {
    about: 'حدود {date}',
    uncertain: '{date} (نامطمئن)',
    notAfter: 'نه دیرتر از {date}',
    notBefore: 'نه زودتر از {date}',
    either: '{date} یا {other}',
    unknown: 'تاریخ نامعلوم',
  },
});
