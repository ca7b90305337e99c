import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { parseEdtf, type PartialDate as ParsedDate } from '../../domain/calendar/index.js';
import { DatePrecision } from '../../domain/vocabulary/index.js';
import { EdtfScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { PartialDate } from './partial-date.model.js';

/** What the text stands for; text that is no EDTF any more stands for nothing, and is still shown. */
function read(edtf: string): ParsedDate {
  return (
    parseEdtf(edtf) ?? {
      edtf,
      earliest: null,
      latest: null,
      precision: DatePrecision.UNKNOWN,
      approximate: false,
      uncertain: false,
    }
  );
}

/** The record keeps EDTF text, and the planner hands over just that; what it stands for is computed here. */
@Resolver(() => PartialDate)
export class PartialDateResolver {
  @ResolveField(() => EdtfScalar)
  edtf(@Parent() text: string): string {
    return text;
  }

  @ResolveField(() => LocalDateScalar, { nullable: true })
  earliest(@Parent() text: string): string | null {
    return read(text).earliest;
  }

  @ResolveField(() => LocalDateScalar, { nullable: true })
  latest(@Parent() text: string): string | null {
    return read(text).latest;
  }

  @ResolveField(() => DatePrecision)
  precision(@Parent() text: string): DatePrecision {
    return read(text).precision;
  }

  @ResolveField(() => Boolean)
  approximate(@Parent() text: string): boolean {
    return read(text).approximate;
  }

  @ResolveField(() => Boolean)
  uncertain(@Parent() text: string): boolean {
    return read(text).uncertain;
  }
}
