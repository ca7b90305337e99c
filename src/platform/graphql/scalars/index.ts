export { DateTimeScalar, EdtfScalar, LocalDateScalar } from './date-scalars.js';
export { CountryCodeScalar, LocaleScalar, UrlScalar } from './text-scalars.js';
