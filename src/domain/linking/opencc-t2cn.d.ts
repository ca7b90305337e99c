declare module 'opencc-js/t2cn' {
  /** Converts between ways of writing Chinese: 't' and 'tw' traditional, 'cn' simplified. */
  export function Converter(options: { readonly from: 't' | 'tw' | 'hk'; readonly to: 'cn' }): (text: string) => string;
}
