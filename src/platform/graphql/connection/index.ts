export { ConnectionArgs, ForwardArgs } from './connection-args.js';
export { connectionType } from './connection-type.js';
export { DateRange, overlaps, within } from './date-range.input.js';
export { localId } from './global-id.js';
export { LocaleArg } from './locale-arg.js';
export { Node } from './node.model.js';
export { OrderDirection } from './order-direction.enum.js';
export { readThroughPlanner } from './read-through-planner.js';
export { containing, containsEvery } from './text-filter.js';
