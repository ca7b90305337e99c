/** An article as lists show it. */
export interface ArticleRead {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly url: string;
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
}

export const ARTICLE_READ = 'id title summary url publishedOn language publisher';
