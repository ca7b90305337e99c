/** What somebody writes into a page of theirs to show a case there. */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

export const hostPage = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A paper</title>${head}</head><body><main><h1>A paper</h1>${body}</main></body></html>`;

export const frameOf = (origin: string, slug: string, query = 'lang=en', sandbox = SANDBOX): string =>
  `<iframe src="${origin}/embed/cases/${slug}?${query}" title="A case" width="100%" height="200" sandbox="${sandbox}" style="border:0"></iframe>`;

export const scriptOf = (origin: string): string => `<script async src="${origin}/embed/timeline.js"></script>`;

export const componentOf = (slug: string, attributes = ''): string =>
  `<case-timeline case="${slug}" ${attributes}><a href="https://paper.example/fallback">Read about the case</a></case-timeline>`;
