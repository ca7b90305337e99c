/** A date as it is shown. */
export interface DateView {
  readonly text: string;
  /** For machines: YYYY, YYYY-MM or YYYY-MM-DD; null where it is not known as exactly as that. */
  readonly machine: string | null;
}

/** One line of the timeline. */
export interface EntryView {
  readonly id: string;
  readonly date: DateView;
  readonly title: string;
  readonly detail: string | null;
  /** What is to be said of its kind; null: the title says it. */
  readonly mark: string | null;
  readonly computed: boolean;
  /** Where to read it. */
  readonly url: string | null;
  /** Language of title and detail where it is not that of the embed. */
  readonly language: string | null;
}

/** What an embed shows, in words: the page in a frame and the component differ in nothing but how they draw it. */
export interface CaseView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly name: string;
  /** What the case is called beside the name; null: nothing more. */
  readonly title: string | null;
  /** The page of the case. */
  readonly url: string;
  readonly status: string;
  /** `share` is null where the term has no end to count to. */
  readonly progress: { readonly label: string; readonly text: string; readonly share: number | null } | null;
  readonly next: { readonly label: string; readonly title: string; readonly date: DateView } | null;
  readonly past: { readonly label: string; readonly entries: readonly EntryView[] };
  readonly today: DateView;
  readonly ahead: { readonly label: string; readonly entries: readonly EntryView[] };
  /** Said instead of a timeline that has no entries. */
  readonly empty: string | null;
  readonly source: string;
  /** Of the link to the page of the case: how much more there is. */
  readonly more: string;
  /** Said of links to those who do not see where they lead. */
  readonly newWindow: string;
}
