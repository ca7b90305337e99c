import { ofPrisoner, recordShape, reference, required, text } from '../sources/index.js';

/** Words that are not a person's name, though they look like it. For staff alone: what is not said is a hint, too. */
export const NAME_BLOCK = recordShape(
  'name_block',
  {
    prisonerId: required(reference('prisoner_id')),
    text: required(text('text')),
    itemId: reference('item_id'),
    reason: text('reason'),
  },
  { links: [ofPrisoner] },
);
