import type { Problem } from '../../platform/errors/index.js';
import type { ProtectedKind } from './protected-kind.enum.js';

const CONTENT_FIELDS = [
  'name',
  'relation',
  'address',
  'phone',
  'email',
  'contact',
  'trust',
  'on',
  'description',
  'provider',
  'note',
] as const;

type ContentField = (typeof CONTENT_FIELDS)[number];

/** What a record says; a field that is not said is not there. */
export type Content = Readonly<Partial<Record<ContentField, string>>>;

/** Fields of an input: null takes a value away, what is left out stays as it is. */
export type ContentChanges = Readonly<Partial<Record<ContentField, string | null>>>;

interface Form {
  readonly fields: readonly ContentField[];
  /** One of these must be said. */
  readonly anyOf: readonly ContentField[];
}

const KIN: Form = { fields: ['name', 'relation', 'address', 'phone', 'email', 'note'], anyOf: ['name'] };

const FORMS: Readonly<Record<ProtectedKind, Form>> = {
  RELATIVE: KIN,
  CONTACT: KIN,
  CORRESPONDENT: { fields: ['name', 'address', 'note'], anyOf: ['name'] },
  INFORMANT: { fields: ['name', 'contact', 'trust', 'note'], anyOf: ['name', 'contact'] },
  HEALTH_NOTE: { fields: ['on', 'description', 'provider'], anyOf: ['description'] },
};

/** The content with the changes made to it. */
export function merged(content: Content, changes: ContentChanges): Content {
  const all: ContentChanges = { ...content, ...given(changes) };
  return Object.fromEntries(
    CONTENT_FIELDS.flatMap((field) => {
      const value = all[field];
      return value === null || value === undefined ? [] : [[field, value]];
    }),
  );
}

const given = (changes: ContentChanges): ContentChanges =>
  Object.fromEntries(
    CONTENT_FIELDS.flatMap((field) => (changes[field] === undefined ? [] : [[field, changes[field]]])),
  );

/** What is wrong with a content for its kind; no message repeats a value. */
export function problemsOf(kind: ProtectedKind, content: Content): readonly Problem[] {
  const { fields, anyOf } = FORMS[kind];
  const foreign = CONTENT_FIELDS.filter((field) => content[field] !== undefined && !fields.includes(field));
  const problems: Problem[] = foreign.map((field) => ({
    path: `input.content.${field}`,
    message: `is no field of a ${kind}: it has ${fields.join(', ')}`,
    code: 'UNKNOWN_FIELD',
  }));
  if (anyOf.some((field) => content[field] !== undefined)) return problems;
  const message = anyOf.length === 1 ? 'is required' : `or ${anyOf.slice(1).join(', ')} is required`;
  return [...problems, { path: `input.content.${String(anyOf[0])}`, message, code: 'REQUIRED' }];
}
