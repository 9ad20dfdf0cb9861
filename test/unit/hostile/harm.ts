import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { isPageAddress } from '../../../src/core/knowledge/pageAddress.ts';

type Node = DefaultTreeAdapterMap['childNode'] | DefaultTreeAdapterMap['documentFragment'];

const elements = new Set(
  'a article blockquote body br button caption circle code dd del details div dl dt em figcaption figure footer g h1 h2 h3 h4 h5 h6 head header hr html input label li line main mark meta nav ol p path polyline pre rect s section span strong style sub summary sup svg table tbody td text th thead title tr tspan ul'.split(
    ' ',
  ),
);
const attributes =
  /^(?:aria-[a-z]+|charset|checked|class|content|colspan|cx|cy|d|disabled|data-(?:open|kind|id|action|family|tier|evidence|compares)|dx|dy|fill|height|href|id|lang|name|points|r|role|rowspan|rx|ry|scope|start|stroke|style|tabindex|title|transform|type|value|text-anchor|viewBox|viewbox|width|x|x1|x2|xmlns|y|y1|y2)$/;
const pageMeta = new Set(['viewport', 'generator']);

export interface HarmOptions {
  /** The addresses that links may have beside pages of ours. */
  readonly allows: (address: string) => boolean;
}

/** What a browser would make of a piece of HTML that is not ours: elements, attributes and links, in words. */
export function harmInHtml(html: string, options: HarmOptions): readonly string[] {
  return harmInNode(parseFragment(html), options);
}

function harmInNode(node: Node, options: HarmOptions): readonly string[] {
  const own = 'tagName' in node ? harmInElement(node, options) : node.nodeName === '#comment' ? ['a comment'] : [];
  const children: readonly Node[] = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap(child => harmInNode(child, options))];
}

function harmInElement({ tagName, attrs }: DefaultTreeAdapterMap['element'], { allows }: HarmOptions): string[] {
  const values = new Map(attrs.map(({ name, value }) => [name, value]));
  const isKnownMeta = tagName !== 'meta' || values.has('charset') || pageMeta.has(values.get('name') ?? '');
  const strange = attrs.filter(({ name, value }) => !isKnownAttribute(name, value));
  const open = values.get('data-open');
  const isPage = open === undefined || isPageAddress(parseJson(open));
  const href = values.get('href') ?? '#';
  return [
    ...(elements.has(tagName) && isKnownMeta ? [] : [`<${tagName}>`]),
    ...strange.map(({ name, value }) => `${name}="${value}"`),
    ...(isPage ? [] : [`data-open=${open}`]),
    ...(href.startsWith('#') || allows(href) ? [] : [`href=${href}`]),
  ];
}

function isKnownAttribute(name: string, value: string): boolean {
  return attributes.test(name) && (name !== 'style' || /^text-align:\w+$/.test(value));
}

const markdownIt = new MarkdownIt({ html: true, linkify: true });
markdownIt.validateLink = () => true;
// GitHub's Markdown, which VS Code reads, makes no links of these.
markdownIt.linkify.add('//', null).set({ fuzzyLink: false });

/** The same of a text that is read as Markdown with HTML in it, as two libraries read it. */
export function harmInMarkdown(text: string, options: HarmOptions): readonly string[] {
  const pages = [markdownIt.render(text), marked.parse(text, { async: false, gfm: true })];
  return pages.flatMap(page => harmInHtml(page, options));
}

/** The name of an icon in a text that is shown as a label. */
export function harmInLabel(text: string): readonly string[] {
  return /(?<!\\)\$\([a-z0-9-]+(?:~[a-z]+)?\)/i.test(text) ? [`an icon in ${JSON.stringify(text)}`] : [];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
