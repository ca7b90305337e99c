import type { Page } from 'playwright-core';

/** A part of a page as those who do not see it are told of it. */
export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly depth: number;
  /** Of headings. */
  readonly level?: number;
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly childIds?: readonly string[];
}

const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'LayoutTable', 'ListMarker']);

function heardAt({ role, name, properties = [] }: AxNode, depth: number): Heard {
  const level = properties.find((one) => one.name === 'level')?.value.value;
  return {
    role: role?.value ?? '',
    name: name?.value ?? '',
    depth,
    ...(role?.value === 'heading' && typeof level === 'number' ? { level } : {}),
  };
}

/** All of a page in the order in which it is read aloud. */
export async function readAloud(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const visit = (node: AxNode | undefined, depth: number): void => {
    if (node === undefined) return;
    const isSilent = node.ignored || SILENT.has(node.role?.value ?? 'none');
    if (!isSilent) heard.push(heardAt(node, depth));
    for (const id of node.childIds ?? []) visit(byId.get(id), isSilent ? depth : depth + 1);
  };
  visit(nodes[0], 0);
  return heard;
}

/** Texts of what the first of this role and name holds, in order. */
export function textsWithin(heard: readonly Heard[], isIt: (one: Heard) => boolean): readonly string[] {
  const begin = heard.findIndex(isIt);
  const depth = heard[begin]?.depth ?? Number.POSITIVE_INFINITY;
  const rest = heard.slice(begin + 1);
  const end = rest.findIndex((one) => one.depth <= depth);
  return (end < 0 ? rest : rest.slice(0, end)).filter(({ role }) => role === 'StaticText').map(({ name }) => name);
}

const LANDMARKS = ['banner', 'main', 'contentinfo', 'navigation', 'region', 'search', 'complementary', 'form'];
/** Of which a page has one, so that they need no name. */
const ONE_OF = ['banner', 'main', 'contentinfo', 'search'];
const NAMED = ['link', 'button', 'heading', 'textbox', 'combobox', 'searchbox', 'progressbar', 'DisclosureTriangle'];
const PICTURES = ['image', 'img', 'Canvas', 'SvgRoot', 'graphics-document', 'graphics-symbol', 'graphics-object'];

const sameTwice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) < at);

function headingFaults(heard: readonly Heard[], first: number): readonly string[] {
  let before = first - 1;
  return heard.flatMap(({ role, name, level = 0 }) => {
    if (role !== 'heading') return [];
    const isSkipped = level > before + 1;
    before = level;
    return isSkipped ? [`A level is left out before the heading "${name}"`] : [];
  });
}

/** What would be hard to follow for those who only hear a page. `first`: the level at which its headings begin. */
export function readingFaults(heard: readonly Heard[], first = 1): readonly string[] {
  const landmarks = heard.filter(({ role }) => LANDMARKS.includes(role));
  const told = landmarks.map(({ role, name }) => `${role} "${name}"`);
  return [
    ...headingFaults(heard, first),
    ...sameTwice(told).map((landmark) => `Two are called the same: ${landmark}`),
    ...landmarks
      .filter(({ role, name }) => name === '' && !ONE_OF.includes(role))
      .map(({ role }) => `A landmark without a name: ${role}`),
    ...heard
      .filter(({ role, name }) => name.trim() === '' && NAMED.includes(role))
      .map(({ role }) => `Nameless: ${role}`),
    ...heard.filter(({ role }) => PICTURES.includes(role)).map(({ role, name }) => `Not silent: ${role} "${name}"`),
  ];
}
