import { describe, expect, it } from '@jest/globals';
import { addressOf } from '../../../src/domain/names/latin.js';

describe('a name as an address', () => {
  it.each([
    { name: 'Ales Example', address: 'ales-example' },
    { name: 'Łukasz  Żółć-Nowak', address: 'lukasz-zolc-nowak' },
    { name: "Sean O'Example (1970)", address: 'sean-oexample-1970' },
    { name: 'Сяргей Прыкладаў', locale: 'be', address: 'siarhei-prykladau' },
    { name: 'Сергей Примеров', locale: 'ru', address: 'sergei-primerov' },
    { name: 'Сергій Прикладенко', locale: 'uk', address: 'serhii-prykladenko' },
    { name: 'Игорь Щукин', locale: null, address: 'igor-shchukin' },
    { name: 'Ігар Прыклад', locale: undefined, address: 'ihar-pryklad' },
    { name: 'Дар’я Їжакевич', locale: undefined, address: 'daria-izhakevych' },
    { name: 'Фёдар', locale: 'be-tarask', address: 'fiodar' },
  ])('of $name in $locale is $address', ({ name, locale, address }) => {
    expect(addressOf(name, locale)).toBe(address);
  });

  it.each(['毕亚利亚茨基', 'أليس', 'Ђорђе', 'Ales 毕', '—', ''])('is not made of %j', (name) => {
    expect(addressOf(name)).toBeNull();
  });
});
