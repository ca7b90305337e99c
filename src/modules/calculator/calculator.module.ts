import { Module } from '@nestjs/common';
import { CalculatorQueries } from './calculator.resolver.js';

/** The sentence engine for what-ifs: facts in, dates out, nothing stored. */
@Module({ providers: [CalculatorQueries] })
export class CalculatorModule {}
